import type { Pair, Sides } from './sides';
import type { Change } from './replay-result';

/** Households of one township whose verdict and amount went one way. */
export interface CompareRow {
  /** 12 digits. */
  township: string;
  /** Number of the programme in `Sides.pairs`. */
  n: number;
  /** null: unknown. A programme one pack doesn't have is not eligible there. */
  was: boolean | null;
  now: boolean | null;
  receives: boolean;
  change: Change | null;
  households: number;
  /** 分, bigint as text; null where no amount is known. */
  beforeFen: string | null;
  afterFen: string | null;
  beforeKnown: number;
  afterKnown: number;
  /** Whose they are, where something changed, in ascending order. */
  ids: string[] | null;
}

/**
 * Both packs over the households of an id range in one statement, counted by township, programme and change: what comes
 * back grows with places and programmes, and only changed households are named. `$1` ≤ id < `$2`, `$3` division prefix.
 */
export function compareSql({ before, after, pairs }: Sides): string {
  return `
with was as materialized (${before.sql}),
now as materialized (${after.sql}),
each as (
  select was.household_id, rpad(left(was.division, 9), 12, '0') as township, p.*
    from was join now using (household_id)
   cross join lateral (values ${pairs.map(values).join(', ')}) as p (n, bv, ba, av, aa, receives)
   where was.division ^@ $3
)
select township, n, bv as was, av as now, receives, change, count(*)::int as households,
       sum(ba)::text as "beforeFen", sum(aa)::text as "afterFen", count(ba)::int as "beforeKnown", count(aa)::int as "afterKnown",
       case when change is not null then array_agg(household_id::text order by household_id) end as ids
  from each cross join lateral (select ${CHANGE} as change) c
 group by township, n, bv, av, receives, change
 order by township, n, bv, av, receives, change`;
}

function values({ at }: Pair, n: number): string {
  const was = at.before < 0 ? 'false, null::bigint' : `was.v${at.before}, was.a${at.before}`;
  const now = at.after < 0 ? 'false, null::bigint' : `now.v${at.after}, now.a${at.after}`;
  return `(${n}, ${was}, ${now}, ${at.after < 0 ? `was.r${at.before}` : `now.r${at.after}`})`;
}

const CHANGE = `case
    when av is true and bv is not true then 'gained'
    when bv is true and av is not true then 'lost'
    when av is true and ba is distinct from aa then
      case when ba is null then 'amount-known' when aa is null then 'amount-unknown' when aa > ba then 'raised' else 'lowered' end
    when av is distinct from bv then case when av is null then 'unsettled' else 'settled' end
  end`;
