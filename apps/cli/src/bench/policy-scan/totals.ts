/** Per programme: how many households are eligible, unknown, not eligible and receiving, and the 分 of those eligible. */
export type Totals = Record<string, bigint>;

const FIGURES: Readonly<Record<string, (i: number) => string>> = {
  eligible: (i) => `count(*) filter (where v${i})`,
  unknown: (i) => `count(*) filter (where v${i} is null)`,
  'not-eligible': (i) => `count(*) filter (where not v${i})`,
  fen: (i) => `sum(a${i})`,
  receiving: (i) => `count(*) filter (where r${i})`,
};

/** Sums up a scan's rows (`v0, a0, r0, v1, …`) to one; `$1` and `$2` stay the scan's. */
export function totalsStatement(scan: string, programmes: readonly string[]): string {
  const columns = programmes.flatMap((programme, i) => {
    return Object.entries(FIGURES).map(([figure, sql]) => `${sql(i)} as "${programme} ${figure}"`);
  });
  return `select count(*) as households, ${columns.join(',\n  ')}\nfrom (\n${scan}\n) scan`;
}

export function addTotals(to: Totals, row: Readonly<Record<string, string | null>>): void {
  for (const [key, value] of Object.entries(row)) to[key] = (to[key] ?? 0n) + BigInt(value ?? 0);
}

/** Throws when two ways of counting the same households differ anywhere. */
export function assertSame(ours: Totals, theirs: Totals, where: string): void {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const different = keys.filter((key) => ours[key] !== theirs[key]);
  if (different.length === 0) return;
  const shown = different.map((key) => `${key}：${String(ours[key])} ≠ ${String(theirs[key])}`);
  throw new Error(`${where}：政策包与手写 SQL 结果不同（hand-scan.sql 要随政策包改）\n${shown.join('\n')}`);
}
