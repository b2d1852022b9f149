import type { HouseholdFacts } from '@yimen/policy';
import { Client } from 'pg';
import { Judge } from './judge';

/** Households as a file would hold them. */
const FAMILIES = `
  select h.facts || jsonb_build_object('residence', h.residence, 'members', (
           select coalesce(jsonb_agg(m.facts || jsonb_build_object('id', m.id, 'birthDate', m.birth_date, 'sex', m.sex, 'kinship', m.kinship)), '[]')
             from member m where m.household_id = h.id)) as household
    from household h order by h.id limit $1`;

/** A process of its own, so that its memory isn't ours: reads the sample and judges it, as ours does, whenever it is told to. */
async function main(): Promise<void> {
  const client = new Client({ connectionString: process.env.SCAN_DATABASE_URL });
  await client.connect();
  const judge = new Judge();
  process.on('message', () => {
    void run(judge, client).then((answer) => process.send?.(answer));
  });
  process.send?.('ready');
}

async function run(judge: Judge, client: Client) {
  const eligible: Record<string, number> = {};
  const started = performance.now();
  const { rows: families } = await client.query<{ household: HouseholdFacts }>(FAMILIES, [process.env.SCAN_SAMPLE]);
  for (const { household } of families) {
    for (const found of await judge.verdictsFor(household)) eligible[found] = (eligible[found] ?? 0) + 1;
  }
  return { perSecond: (families.length / (performance.now() - started)) * 1000, eligible };
}

void main();
