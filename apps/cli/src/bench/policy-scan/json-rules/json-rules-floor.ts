import type { HouseholdFacts } from '@yimen/policy';
import { Client } from 'pg';
import { Judge } from './judge';

/** Households as a file would hold them. */
const FAMILIES = `
  select h.facts || jsonb_build_object('residence', h.residence, 'members', (
           select coalesce(jsonb_agg(m.facts || jsonb_build_object('id', m.id, 'birthDate', m.birth_date, 'sex', m.sex, 'kinship', m.kinship)), '[]')
             from member m where m.household_id = h.id)) as household
    from household h order by h.id limit $1`;

/** A process of its own, so that its memory isn't ours: reads the sample once, then runs it whenever it is told to. */
async function main(): Promise<void> {
  const client = new Client({ connectionString: process.env.SCAN_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ household: HouseholdFacts }>(FAMILIES, [process.env.SCAN_SAMPLE]);
  await client.end();
  const judge = new Judge();
  process.on('message', () => {
    void run(judge, rows).then((answer) => process.send?.(answer));
  });
  process.send?.('ready');
}

async function run(judge: Judge, families: readonly { household: HouseholdFacts }[]) {
  const eligible: Record<string, number> = {};
  const started = performance.now();
  for (const { household } of families) {
    for (const programme of await judge.eligibleFor(household)) eligible[programme] = (eligible[programme] ?? 0) + 1;
  }
  return { perSecond: (families.length / (performance.now() - started)) * 1000, eligible };
}

void main();
