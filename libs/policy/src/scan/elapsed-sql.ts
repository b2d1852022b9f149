/**
 * Full years or months between two dates, none where the second comes first. As timestamps without a zone, and as float8:
 * `extract` counts in numeric. Each date is written once, however often one stands in another.
 */
export function elapsedSql(unit: 'years' | 'months', from: string, to: string): string {
  const age = `age((${to})::timestamp, (${from})::timestamp)`;
  const months = `(select date_part('year', t.age) * 12 + date_part('month', t.age) from ${age} as t(age))`;
  return `int8larger((${unit === 'years' ? `date_part('year', ${age})` : months})::bigint, 0)`;
}
