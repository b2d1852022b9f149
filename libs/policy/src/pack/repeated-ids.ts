export interface RepeatedId {
  /** Keys and positions from the top to the second of the two. */
  keys: readonly (string | number)[];
  id: string;
}

/** Two things under one id in one list: merging layers would silently keep only the later one. */
export function repeatedIds(value: unknown, keys: readonly (string | number)[] = []): RepeatedId[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => repeatedIds(inner, [...keys, key]));
  const ids = value.map((item: { id?: unknown } | null) => item?.id);
  return value.flatMap((item: unknown, i) => {
    const id = ids[i];
    const again = typeof id === 'string' && ids.indexOf(id) !== i ? [{ keys: [...keys, i], id }] : [];
    return [...again, ...repeatedIds(item, [...keys, i])];
  });
}
