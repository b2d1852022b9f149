/** Digits of a 12-digit code by level: province 2, city 4, county 6, township 9, village 12. */
const LEVEL_LENGTHS = [2, 4, 6, 9, 12] as const;

/** `500112104000` → `500112104`: what every code inside that place begins with. */
export function divisionPrefix(code: string): string {
  const significant = code.replace(/0+$/, '').length;
  const length = LEVEL_LENGTHS.find((candidate) => candidate >= significant) ?? 12;
  return code.slice(0, length);
}

/** The county's 12-digit code of any place inside it. */
export function countyOf(code: string): string {
  return code.slice(0, 6).padEnd(12, '0');
}

/** The township's 12-digit code of any place inside it. */
export function townshipOf(code: string): string {
  return code.slice(0, 9).padEnd(12, '0');
}
