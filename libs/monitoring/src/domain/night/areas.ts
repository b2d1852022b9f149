import type { NightArea } from './night-part';

/** What judges a place. */
export interface Judging {
  pack: string;
  fresh: readonly string[];
}

export interface JudgedAreas extends Judging {
  areas: NightArea[];
}

/**
 * Cuts `root`, the area of this service, at these prefixes: the longest that covers a household says how it is judged;
 * places that are judged alike are one. `judging` tells it of a prefix.
 */
export function judgedAreas(
  root: string,
  prefixes: readonly string[],
  judging: (prefix: string) => Judging,
): JudgedAreas[] {
  const all = [...new Set([root, ...prefixes])].filter((prefix) => prefix.startsWith(root)).sort();
  const told = new Map(all.map((prefix) => [prefix, judging(prefix)]));
  const kept = all.filter((prefix) => {
    const around = enclosing(prefix, all);
    return around === undefined || !same(told.get(prefix), told.get(around));
  });
  const parts = new Map<string, JudgedAreas>();
  for (const prefix of kept) {
    const how = told.get(prefix) as Judging;
    const except = kept.filter((inner) => enclosing(inner, kept) === prefix);
    const part = parts.get(JSON.stringify(how)) ?? { ...how, areas: [] };
    part.areas.push({ prefix, except });
    parts.set(JSON.stringify(how), part);
  }
  return [...parts.values()];
}

function enclosing(prefix: string, all: readonly string[]): string | undefined {
  return all.filter((other) => other !== prefix && prefix.startsWith(other)).at(-1);
}

function same(a: Judging | undefined, b: Judging | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
