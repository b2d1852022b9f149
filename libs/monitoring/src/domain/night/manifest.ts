import type { Tally } from '../tally';
import type { NightPart } from './night-part';

export interface IndicatorTotals extends Tally {
  id: string;
  version: number;
  /** Hit in the run before and not any more. */
  ended: number;
  /** Why some were not evaluated or failed. */
  reasons: string[];
}

/** How an indicator's numbers differ from the run before, and why. */
export interface Difference {
  indicator: string;
  version: number;
  warned: number;
  ended: number;
  /** Hit, before and now: warned, silenced or known. */
  hits: [before: number, now: number];
  notEvaluated: [before: number, now: number];
  because: string[];
}

const hitsOf = ({ warned, suppressed, unchanged }: Tally) => warned + suppressed + unchanged;
const NONE: Tally = { evaluated: 0, warned: 0, suppressed: 0, unchanged: 0, clear: 0, notEvaluated: 0, failed: 0 };

const freshOf = (parts: readonly NightPart[]) => new Set(parts.flatMap(({ fresh }) => fresh));
const sourcesOf = (id: string, parts: readonly NightPart[]) =>
  [
    ...new Set(
      parts.flatMap(({ indicators }) => indicators.filter((one) => one.id === id).flatMap(({ sources }) => sources)),
    ),
  ].sort();

export interface Numbers {
  totals: readonly IndicatorTotals[];
  parts: readonly NightPart[];
}

/** Indicators whose numbers are others than in the run before: how many, and what explains it. */
export function differences(before: Numbers, now: Numbers): Difference[] {
  const versions = [...before.totals, ...now.totals].map(({ id, version }) => `${version} ${id}`);
  return [...new Set(versions)].flatMap((key) => {
    const of = ({ totals }: Numbers) => totals.find(({ id, version }) => `${version} ${id}` === key);
    const [then, at] = [of(before), of(now)];
    const { id, version } = (at ?? then) as IndicatorTotals;
    const [was, is] = [then ?? NONE, at ?? NONE];
    const difference = {
      indicator: id,
      version,
      warned: is.warned,
      ended: at?.ended ?? 0,
      hits: [hitsOf(was), hitsOf(is)] as [number, number],
      notEvaluated: [was.notEvaluated, is.notEvaluated] as [number, number],
      because: reasons(id, [then, at], before, now),
    };
    const same =
      is.warned === 0 && difference.ended === 0 && hitsOf(was) === hitsOf(is) && was.notEvaluated === is.notEvaluated;
    return same && difference.because.length === 0 ? [] : [difference];
  });
}

function reasons(
  id: string,
  [then, at]: [IndicatorTotals?, IndicatorTotals?],
  before: Numbers,
  now: Numbers,
): string[] {
  const other = ({ totals }: Numbers, version: number) =>
    totals.some((one) => one.id === id && one.version !== version);
  const [had, has] = [freshOf(before.parts), freshOf(now.parts)];
  const sources = sourcesOf(id, now.parts);
  return [
    ...(!then && at ? [other(before, at.version) ? 'rule-changed' : 'indicator-new'] : []),
    ...(then && !at ? [other(now, then.version) ? 'rule-replaced' : 'indicator-dropped'] : []),
    ...sources.filter((source) => had.has(source) && !has.has(source)).map((source) => `feed-missing: ${source}`),
    ...sources.filter((source) => !had.has(source) && has.has(source)).map((source) => `feed-arrived: ${source}`),
  ];
}
