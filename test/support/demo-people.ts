import { schemaSource } from '../../apps/cli/src/migrate/schema-source';
import { loadDemo } from '../../migrations/demo/load-demo';
import type { County } from './county';

/** Demo households, and what departments had delivered about them by that day. */
export async function moveIn(county: County, count: number, today: string): Promise<void> {
  const source = await schemaSource(county.database.migratorUrl).initialize();
  try {
    await source.transaction((manager) => loadDemo(manager, today, count));
  } finally {
    await source.destroy();
  }
}

/** The night as its manifest tells it, without what differs from run to run. */
export async function manifestOf(county: County, date: string) {
  const [night] = await county.sql('select manifest from night_run where business_date = $1', [date]);
  const { startedAt: _s, finishedAt: _f, ...told } = night?.manifest ?? {};
  return told;
}
