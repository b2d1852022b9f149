import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { SUMMARY } from '@yimen/policy';

/** Warnings, and what people said of them; of the rest nothing is known yet. */
export interface Judged {
  warned: number;
  confirmed: number;
  helped: number;
  nothingWrong: number;
}

export interface TuningScope {
  /** Division prefix. */
  prefix: string;
  indicator: string;
  from: PlainDate;
  to: PlainDate;
}

/** Names of the summary as its columns, for what a warning kept. */
const NAMES = `(values ${[...SUMMARY.values()].map(({ name, column }) => `('${name}', '${column}')`).join(', ')})`;

/** The household as it is now, with what the warning kept of that night in place of it. */
const compared = (hit: string) => `
  with judged as (
    select coalesce((${hit}), false) as kept, w.confirmed, w.helped, w.disposition
      from warning w
      join household_summary now on now.household_id = w.household_id
     cross join lateral (
       select (jsonb_populate_record(now, coalesce(
                (select jsonb_object_agg(n.col, f -> 'value') from jsonb_array_elements(w.facts) f
                   join ${NAMES} n(name, col) on n.name = f ->> 'name'), '{}'))).*) s
     where w.division ^@ $1 and w.indicator = $2 and w.business_date between $3 and $4
  )
  select kept, count(*)::int as warned, (count(*) filter (where confirmed))::int as confirmed,
         (count(*) filter (where helped))::int as helped,
         (count(*) filter (where disposition = 'nothing-wrong' or not confirmed))::int as "nothingWrong"
    from judged group by kept`;

const NONE: Judged = { warned: 0, confirmed: 0, helped: 0, nothingWrong: 0 };

/** All, those that `hit` (a condition over a summary row `s`) finds as well, and those that it doesn't. */
export async function compareFound(
  tx: Tx,
  { prefix, indicator, from, to }: TuningScope,
  hit: string,
): Promise<[found: Judged, kept: Judged, dropped: Judged]> {
  const lines = await rows<Judged & { kept: boolean }>(tx, compared(hit), [prefix, indicator, from, to]);
  const [kept, dropped] = [true, false].map((side) => {
    const { kept: _, ...judged } = lines.find((line) => line.kept === side) ?? { ...NONE, kept: side };
    return judged;
  }) as [Judged, Judged];
  const found = Object.fromEntries(
    (Object.keys(NONE) as (keyof Judged)[]).map((name) => [name, kept[name] + dropped[name]]),
  ) as unknown as Judged;
  return [found, kept, dropped];
}

const added = (hit: string) => `
  select count(*)::int as households from household_summary s
   where s.division ^@ $1 and (${hit})
     and not exists (select from warning w where w.household_id = s.household_id and w.indicator = $2
                      and w.business_date between $3 and $4)`;

/** Households that `hit` finds now and that no warning of these days was about. */
export async function countAdded(tx: Tx, { prefix, indicator, from, to }: TuningScope, hit: string): Promise<number> {
  const found = await row<{ households: number }>(tx, added(hit), [prefix, indicator, from, to]);
  return found?.households ?? 0;
}
