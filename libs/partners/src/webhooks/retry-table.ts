const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after the first, second … attempt that failed, in ms: ten attempts in three days (Standard Webhooks). */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** When to try again after `attempts` that failed; null: never, it is a dead letter. A test is tried once. */
export function nextAttempt(kind: 'event' | 'ping', attempts: number, now: Date): Date | null {
  const wait = kind === 'ping' ? undefined : WAITS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}
