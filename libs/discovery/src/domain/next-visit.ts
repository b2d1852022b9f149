import type { Finding } from './findings';
import { endsBy, isMet } from './findings';

/** Days until somebody goes again who met nobody, and from the second time on. */
const AGAIN_DAYS = 7;
const AGAIN_SOONER_DAYS = 3;
const SHORTER_AFTER = 2;

interface Standing {
  everyDays: number | null;
  misses: number;
}

export type NextVisit = { ends: Finding | 'done' } | { ends: null; misses: number; withinDays: number };

/** What a visit makes of its plan: who wasn't met is visited sooner, and sooner still from the second time on. */
export function nextVisit({ everyDays, misses }: Standing, findings: readonly Finding[]): NextVisit {
  const ends = endsBy(findings);
  if (ends) return { ends };
  if (!isMet(findings)) {
    const missed = misses + 1;
    return { ends: null, misses: missed, withinDays: isShortened(missed) ? AGAIN_SOONER_DAYS : AGAIN_DAYS };
  }
  return everyDays === null ? { ends: 'done' } : { ends: null, misses: 0, withinDays: everyDays };
}

/** Not met twice: visited oftener than its class says, until somebody is met. */
export function isShortened(misses: number): boolean {
  return misses >= SHORTER_AFTER;
}
