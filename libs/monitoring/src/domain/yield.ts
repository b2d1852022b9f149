/** What became of the warnings of a period; one number each, so that what can't be told stays visible. */
export const YIELD_COLUMNS = [
  'warned',
  'visited',
  'confirmed',
  'helped',
  'nothingWrong',
  'open',
  'following',
  'inApplication',
  'overdue',
] as const;
export type YieldColumn = (typeof YIELD_COLUMNS)[number];

export type YieldCounts = Record<YieldColumn, number>;
/** Null: under five in a place, or hidden so that nobody can subtract their way to such a number. */
export type ShownCounts = Record<YieldColumn, number | null>;

export interface YieldRates {
  /** Of those of whom it is known: how many were right. Null while none is, or where it would tell a hidden number. */
  precisionPercent: number | null;
  /** Of all warned: how many got something. */
  yieldPercent: number | null;
}

/** The rates of one line, in whole percent. */
export function ratesOf({ warned, confirmed, nothingWrong, helped }: ShownCounts): YieldRates {
  const known = confirmed === null || nothingWrong === null ? null : confirmed + nothingWrong;
  return { precisionPercent: share(confirmed, known), yieldPercent: share(helped, warned) };
}

function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 100);
}

/** Fewer than this in a place, and neighbours would know of whom a number speaks. */
const FEWEST_SHOWN = 5;

/**
 * What may be shown of places, column by column: small numbers are hidden, and as many of the next smallest as it takes until
 * those hidden are at least two and add up to five: the sum of all is shown, and could be subtracted from.
 */
export function hideSmall(lines: readonly YieldCounts[]): ShownCounts[] {
  const shown: ShownCounts[] = lines.map((line) => ({ ...line }));
  for (const column of YIELD_COLUMNS) for (const i of hiddenIn(lines, column)) (shown[i] as ShownCounts)[column] = null;
  return shown;
}

function hiddenIn(lines: readonly YieldCounts[], column: YieldColumn): number[] {
  const cells = lines.map((line, i) => ({ i, count: line[column] }));
  const hidden = cells.filter(({ count }) => count > 0 && count < FEWEST_SHOWN);
  if (hidden.length === 0) return [];
  const others = cells.filter((cell) => !hidden.includes(cell)).sort((a, b) => b.count - a.count);
  while (others.length > 0 && (hidden.length < 2 || sum(hidden) < FEWEST_SHOWN)) hidden.push(others.pop() as Cell);
  return hidden.map(({ i }) => i);
}

interface Cell {
  i: number;
  count: number;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}
