type Tree = Record<string, unknown>;

/** One layer over another: maps by key, lists of things with an `id` by that id, everything else whole; `removed: true` takes away. */
export function overlay(below: unknown, above: unknown): unknown {
  if (isTree(below) && isTree(above)) return overlayTree(below, above);
  if (isNamedList(below) && isNamedList(above)) return overlayList(below, above);
  return above;
}

function overlayTree(below: Tree, above: Tree): Tree {
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    if (isTree(value) && value.removed === true) merged.delete(key);
    else merged.set(key, merged.has(key) ? overlay(merged.get(key), value) : value);
  }
  return Object.fromEntries(merged);
}

function overlayList(below: readonly Named[], above: readonly Named[]): Named[] {
  const over = new Map(above.map((item) => [item.id, item]));
  const merged = below.flatMap((item) => {
    const upper = over.get(item.id);
    if (upper?.removed === true) return [];
    return [upper ? (overlayTree(item, upper) as Named) : item];
  });
  const known = new Set(below.map(({ id }) => id));
  return [...merged, ...above.filter(({ id }) => !known.has(id))];
}

type Named = Tree & { id: string };

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNamedList(value: unknown): value is readonly Named[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isTree(item) && typeof item.id === 'string');
}
