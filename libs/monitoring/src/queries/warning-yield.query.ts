import { addDays } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { refuse } from '../domain/monitoring.errors';
import { hideSmall, ratesOf, YIELD_COLUMNS } from '../domain/yield';
import type { ShownCounts, YieldCounts, YieldRates } from '../domain/yield';
import { factSource, sourceName } from './fact-view';

export interface YieldLine extends ShownCounts, YieldRates {
  code: string;
  name: string;
}

/** What the warnings found in a period came to, as it stands now. */
export interface WarningYield {
  from: PlainDate;
  to: PlainDate;
  total: YieldLine;
  indicators: YieldLine[];
  /** By the department that delivered the facts; an indicator of two counts with both. */
  sources: YieldLine[];
  /** Small numbers hidden. */
  townships: YieldLine[];
}

export interface YieldInput {
  /** Nights, both included, a year at most. */
  from: PlainDate;
  to: PlainDate;
  today: PlainDate;
}

interface Counted extends YieldCounts {
  indicator: string | null;
  township: string | null;
  place: string | null;
  /** The indicator's, in its newest version. */
  name: string | null;
  /** What its warnings show: names of the summary, or the sources of facts; null where it isn't an indicator's line. */
  leansOn: string[] | null;
}

const YIELD = `
  with counted as (
    select w.indicator, rpad(left(w.division, 9), 12, '0') as township, count(*)::int as warned,
           (count(*) filter (where visited))::int as visited, (count(*) filter (where confirmed))::int as confirmed,
           (count(*) filter (where helped))::int as helped,
           (count(*) filter (where disposition = 'nothing-wrong' or not confirmed))::int as "nothingWrong",
           (count(*) filter (where status = 'open'))::int as open,
           (count(*) filter (where status = 'following'))::int as following,
           (count(*) filter (where status = 'in-application'))::int as "inApplication",
           (count(*) filter (where due_on < $3))::int as overdue
      from warning w where w.business_date between $1 and $2
     group by grouping sets ((1), (2), ())
  )
  select c.*,
         (select d.name from division d where d.code = c.township and d.valid_to is null) as place,
         (select i.name from indicator_seen i where i.indicator = c.indicator order by i.version desc limit 1) as name,
         (select array(select distinct coalesce(f ->> 'source', f ->> 'name') from jsonb_array_elements(w.facts) f)
            from warning w where w.indicator = c.indicator and w.business_date between $1 and $2
           order by w.business_date desc limit 1) as "leansOn"
    from counted c order by warned desc, indicator, township`;

const LONGEST_DAYS = 366;

/**
 * How often warnings were right and what came of them, per indicator, department and township of the actor's area: numbers,
 * nobody's name, and no small number by which a place would know of whom it speaks. Refuses `yield-period`.
 */
export async function warningYield(tx: Tx, actor: Actor, { from, to, today }: YieldInput): Promise<WarningYield> {
  assertMay(actor, 'warning.yield');
  if (from > to || addDays(from, LONGEST_DAYS) < to) throw refuse('yield-period');
  const counted = await rows<Counted>(tx, YIELD, [from, to, today]);
  const byIndicator = counted.filter(({ indicator }) => indicator !== null);
  // By code: in the order of their numbers, hidden ones would tell something.
  const byTownship = counted
    .filter(({ township }) => township !== null)
    .sort((a, b) => String(a.township).localeCompare(String(b.township)));
  const all = counted.filter(({ indicator, township }) => indicator === null && township === null);
  // Where there is one township only, every number is a township's.
  const shown = byTownship.length > 1 ? (lines: readonly YieldCounts[]): ShownCounts[] => [...lines] : hideSmall;
  const sources = bySource(byIndicator);
  return {
    ...{ from, to },
    total: lineOf('all', '合计', shown(all.map(countsOf))[0] as ShownCounts),
    indicators: linesOf(byIndicator, shown, ({ indicator, name }) => [String(indicator), name ?? String(indicator)]),
    sources: linesOf(sources, shown, ({ source }) => [source, sourceName(source)]),
    townships: linesOf(byTownship, hideSmall, ({ township, place }) => [String(township), place ?? String(township)]),
  };
}

function bySource(lines: readonly Counted[]): (YieldCounts & { source: string })[] {
  const sums = new Map<string, YieldCounts>();
  for (const line of lines)
    for (const source of new Set((line.leansOn ?? []).flatMap(factSource))) {
      const sum = sums.get(source);
      sums.set(source, sum ? added(sum, line) : countsOf(line));
    }
  const found = [...sums].map(([source, sum]) => ({ source, ...sum }));
  return found.sort((a, b) => b.warned - a.warned || a.source.localeCompare(b.source));
}

function added(a: YieldCounts, b: YieldCounts): YieldCounts {
  return Object.fromEntries(YIELD_COLUMNS.map((column) => [column, a[column] + b[column]])) as YieldCounts;
}

function countsOf(line: YieldCounts): YieldCounts {
  return Object.fromEntries(YIELD_COLUMNS.map((column) => [column, line[column]])) as YieldCounts;
}

function linesOf<Line extends YieldCounts>(
  lines: readonly Line[],
  shown: (lines: readonly YieldCounts[]) => ShownCounts[],
  named: (line: Line) => [code: string, name: string],
): YieldLine[] {
  const counts = shown(lines.map(countsOf));
  return lines.map((line, i) => lineOf(...named(line), counts[i] as ShownCounts));
}

function lineOf(code: string, name: string, counts: ShownCounts): YieldLine {
  return { code, name, ...counts, ...ratesOf(counts) };
}
