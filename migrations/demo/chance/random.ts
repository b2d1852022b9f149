/** A stream of pseudo-random draws; equal streams give equal draws. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each as likely as its weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
}

/**
 * An own stream for each seed and path. Because a household draws only from its own stream,
 * asking for more households, or adding a draw to one, leaves all others as they were.
 */
export function randomStream(seed: number, ...path: (string | number)[]): Random {
  const next = mulberry32(hash(`${seed}/${path.join('/')}`));
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const weighted = <T>(entries: readonly (readonly [T, number])[]): T => {
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new Error('nothing to choose from');
  };
  const pick = <T>(list: readonly T[]): T => weighted(list.map((value) => [value, 1] as const));
  return { next, int, chance: (probability) => next() < probability, pick, weighted };
}

/** FNV-1a over UTF-16 units, then mixed, so that neighbouring paths give unrelated streams. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Tommy Ettinger's public-domain generator. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
