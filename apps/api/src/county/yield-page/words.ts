/** Hidden numbers are said to be. */
export function shown(count: number | null): string {
  return count === null ? '不列' : String(count);
}
