const MINUTE = 60;
const HOUR = 60 * MINUTE;

const SOON = 30;
const LATEST = 6 * HOUR;
const OFTEN = 15 * MINUTE;
const SELDOM = 4 * HOUR;

/** Seconds until the next call after so many that failed: half a minute, doubled, six hours at most, for as many days as it takes. */
export function retryAfter(failed: number): number {
  return Math.min(SOON * 2 ** Math.min(Math.max(failed - 1, 0), 20), LATEST);
}

/** Seconds until the next look after so many that found nothing new: never less than 15 minutes, several a working day. */
export function lookAfter(quiet: number): number {
  return Math.min(OFTEN * 2 ** Math.min(quiet, 20), SELDOM);
}
