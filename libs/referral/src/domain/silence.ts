const HOUR_MS = 3_600_000;

export interface Signs {
  /** When the oldest referral that nobody has claimed was issued; null: none waits. */
  waitingSince: Date | null;
  /** When its system last read events or took one; null: never. */
  lastSign: Date | null;
}

/**
 * Since when a bureau is silent; null: it isn't. Silent is who has had something waiting for that many hours and
 * hasn't shown a sign of life for as long. Who has nothing to do may be quiet.
 */
export function silentSince({ waitingSince, lastSign }: Signs, now: Date, hours: number): Date | null {
  if (!waitingSince) return null;
  const since = lastSign && lastSign > waitingSince ? lastSign : waitingSince;
  return now.getTime() - since.getTime() >= hours * HOUR_MS ? since : null;
}
