import type { PlainDate } from './plain-date';

/** Time as a port: tests and the night run decide what "now" is. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const EAST_8_MS = 8 * 3_600_000;

/** The calendar date in China at that instant; legal days are counted there. UTC+8, without summer time since 1992. */
export function businessDate(at: Date): PlainDate {
  return new Date(at.getTime() + EAST_8_MS).toISOString().slice(0, 10);
}
