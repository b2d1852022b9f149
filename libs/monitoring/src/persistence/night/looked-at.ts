import type { NightPart } from '../../domain/night/night-part';
import { partOf } from './area-sql';

const RANGE = (of: string) => `${of}household_id >= $1 and ${of}household_id < $2`;

/** Whom an incremental run looks at, and where the run before had counted them: nowhere when they are new. */
const LOOKED = `
  looked as materialized (
    select household_id, (array_agg(was order by seq))[1] as was_division
      from (select household_id, was_division as was, seq from household_touched where ${RANGE('')} and not stale
            union all
            select household_id, division, 9223372036854775807 from household_outcome
             where ${RANGE('')} and look_again_on <= $3) due
     group by household_id
  ),`;

/** What the run before had counted of them, to be taken away. */
const before = (parts: readonly Pick<NightPart, 'areas'>[]) => `
  before as (
    select left(l.was_division, 9) as township, p.part, coalesce(o.hits, 0) as hits, coalesce(o.unknowns, p.usual_before) as unknowns,
           coalesce(o.silenced, 0) as silenced, count(*)::int as n
      from looked l
      join parts p on p.part = ${partOf('l.was_division', parts)}
      left join outcome_before o using (household_id)
     where l.was_division is not null
     group by 1, 2, 3, 4, 5
  ),`;

const BEFORE_COUNTS = `
    union all
    select part, 'before', township, -1, sum(n), 0, 0, 0, 0, 0, 0 from before group by part, township
    union all
    select c.part, 'before', c.township, b.bit, 0, 0, coalesce(sum(n) filter (where c.silenced & b.mask <> 0), 0),
           sum(n) filter (where c.hits & b.mask <> 0), coalesce(sum(n) filter (where c.unknowns & b.mask <> 0), 0), 0, 0
      from before c join bits b on b.part = c.part and (c.hits | c.unknowns) & b.mask <> 0
     group by c.part, c.township, b.bit`;

export interface LookedAt {
  /** Common tables before the masks; `outcome_before` is how the run before judged. */
  tables: (parts: readonly Pick<NightPart, 'areas'>[]) => string;
  /** Condition on a household id: an array, so that an index finds few without a nested loop, which would also be chosen where it is quadratic. */
  only: (id: string) => string;
  /** Added to the counts. */
  counts: string;
}

const outcomeBefore = (only: string) => `
  outcome_before as materialized (
    select o.household_id, o.division, o.hits, o.unknowns, o.silenced, o.look_again_on
      from household_outcome o where ${RANGE('o.')} ${only}
  ),`;
const AMONG_LOOKED = (id: string) => `and ${id} = any (array(select household_id from looked))`;

/** Everybody of the range: nothing is taken over from the run before. */
export const EVERYBODY: LookedAt = { tables: () => outcomeBefore(''), only: () => '', counts: '' };

export const CHANGED: LookedAt = {
  tables: (parts) => LOOKED + outcomeBefore(AMONG_LOOKED('o.household_id')) + before(parts),
  only: AMONG_LOOKED,
  counts: BEFORE_COUNTS,
};
