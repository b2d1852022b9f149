import type { PlainDate } from './plain-date';

/** Time as a port: tests and the night run decide what "now" is. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const shanghaiDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date in China at that instant; legal days are counted there. */
export function businessDate(at: Date): PlainDate {
  return shanghaiDate.format(at);
}
