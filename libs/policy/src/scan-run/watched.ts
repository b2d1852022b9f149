import type { PolicyPack, Programme } from '../domain/pack/policy-pack';

/**
 * Runs month by month or recognises a layer: only of these can one say that somebody doesn't receive them, or no longer
 * should. What is given once is counted, no more.
 */
export function isWatched({ monitored, pays, scan }: Programme): boolean {
  return scan !== false && (monitored ?? pays === 'monthly');
}

/** Ids, in the pack's order. */
export function watchedIn(pack: PolicyPack): string[] {
  return pack.programmes.filter(isWatched).map(({ id }) => id);
}
