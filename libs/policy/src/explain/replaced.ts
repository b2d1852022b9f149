/** The same tree with another value at one place; what is not there yet is made. Nothing is changed in place. */
export function replaced<T>(tree: T, path: readonly (string | number)[], value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const at = (tree ?? {}) as Record<string | number, unknown>;
  const inner = rest.length === 0 ? value : replaced(at[key], rest, value);
  if (Array.isArray(tree)) return tree.map((item: unknown, i) => (i === key ? inner : item)) as T;
  return { ...at, [key]: inner } as T;
}

/** The value at a place; undefined where there is none. */
export function valueAt(tree: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key], tree);
}
