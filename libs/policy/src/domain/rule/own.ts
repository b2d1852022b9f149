/** A key of a table, never what every object has (`constructor`, `toString`): names in a pack are anybody's. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
