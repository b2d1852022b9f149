import type { Client } from 'pg';
import { assess } from '../domain/assess';
import type { HouseholdFacts } from '../domain/household-facts';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { scanStatement } from './scan-sql';

interface Answer {
  verdict: string;
  fen: number | undefined;
}
export interface Difference {
  household: unknown;
  programme: string;
  assessed: Answer;
  scanned: Answer;
}

const EVERYBODY = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

const FAMILIES = `
  select h.id, h.facts || jsonb_build_object('residence', h.residence, 'division', h.division, 'currentAwards', h.awards,
         'members', coalesce((select jsonb_agg(m.facts || jsonb_build_object('id', m.id, 'birthDate', m.birth_date,
                                               'sex', m.sex, 'kinship', m.kinship))
                                from policy_member m where m.household_id = h.id), '[]')) as household
    from policy_household h`;

/** Scans everyone and assesses each alone: where the two differ, and how often each verdict came. */
export async function bothWays(client: Client, pack: PolicyPack, date: string) {
  const { sql, programmes } = scanStatement(pack, date);
  const scanned = await client.query<Record<string, unknown>>(sql, EVERYBODY);
  const { rows } = await client.query<{ id: string; household: HouseholdFacts }>(FAMILIES);
  const known = new Map(rows.map(({ id, household }) => [id, withoutNulls(household)]));
  const differences: Difference[] = [];
  const verdicts = new Set<string>();
  for (const row of scanned.rows) {
    const household = known.get(String(row.household_id)) as HouseholdFacts;
    const { measures } = assess(household, pack, date);
    programmes.forEach(({ id: programme }, i) => {
      const measure = measures.find((candidate) => candidate.programme === programme);
      const assessed = { verdict: String(measure?.verdict), fen: measure?.monthlyFen ?? measure?.oneOffFen };
      const scannedAs = {
        verdict: wordOf(row[`v${i}`]),
        fen: row[`a${i}`] === null ? undefined : Number(row[`a${i}`]),
      };
      verdicts.add(`${programme} ${scannedAs.verdict}`);
      if (assessed.verdict !== scannedAs.verdict || assessed.fen !== scannedAs.fen)
        differences.push({ household, programme, assessed, scanned: scannedAs });
    });
  }
  return { households: scanned.rows.length, differences, verdicts };
}

const wordOf = (verdict: unknown) => (verdict === null ? 'unknown' : verdict ? 'eligible' : 'not-eligible');

function withoutNulls({ currentAwards, ...household }: HouseholdFacts): HouseholdFacts {
  return currentAwards ? { ...household, currentAwards } : household;
}
