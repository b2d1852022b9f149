import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** Which running cases; of the procedure all that have another version than `to`. */
export interface Chosen {
  procedure: string;
  /** Version of the table they are to go on by. */
  to: number;
  status?: string;
  /** Division prefix: 500112. */
  division?: string;
}

const CHOSEN = `
  procedure = $1 and procedure_version <> $2 and closed_on is null
     and ($3::text is null or status = $3) and division ^@ coalesce($4, '')`;

const asked = ({ procedure, to, status, division }: Chosen) => [procedure, to, status ?? null, division ?? null];

const GROUPS = `
  select procedure_version as "from", status, count(*)::int as cases,
         count(*) filter (where not terms->'limits' ? ($5::jsonb->>status))::int as unlimited
    from case_file where ${CHOSEN}
   group by procedure_version, status order by procedure_version, status`;

export interface ChosenGroup {
  from: number;
  status: string;
  cases: number;
  /** How many of them have no such limit as the target runs in this status. */
  unlimited: number;
}

/** The chosen by version and status; `limits` names the target's limit of each status. */
export function chosenGroups(tx: Tx, chosen: Chosen, limits: Record<string, string>): Promise<ChosenGroup[]> {
  return rows<ChosenGroup>(tx, GROUPS, [...asked(chosen), JSON.stringify(limits)]);
}

const IDS = `select id from case_file where ${CHOSEN} and ($5::uuid is null or id > $5) order by id limit $6`;

/** So many of the chosen, after the last one seen. */
export async function chosenIds(tx: Tx, chosen: Chosen, after: string | null, limit: number): Promise<string[]> {
  return (await rows<{ id: string }>(tx, IDS, [...asked(chosen), after, limit])).map(({ id }) => id);
}

const STILL_CHOSEN = `select id from case_file where ${CHOSEN} and id = $5 for update`;

/** Holds one of the chosen; null where it is none any more. */
export function holdChosen(tx: Tx, chosen: Chosen, id: string): Promise<{ id: string } | null> {
  return row<{ id: string }>(tx, STILL_CHOSEN, [...asked(chosen), id]);
}

const PIN = 'update case_file set procedure_version = $2, version = version + 1 where id = $1';

/** A held case keeps that version of its table from now on. */
export async function pinVersion(tx: Tx, id: string, to: number): Promise<void> {
  await rows(tx, PIN, [id, to]);
}
