import { nextAttempt } from './retry-table';

const began = new Date('2026-11-22T09:00:00+08:00');
const HOUR = 3_600_000;

describe('an event that was not taken', () => {
  it('is tried ten times in three days, and then given up', () => {
    const at: number[] = [];
    let now: Date | null = began;
    for (let attempts = 1; now; attempts++) {
      at.push((now.getTime() - began.getTime()) / HOUR);
      now = nextAttempt('event', attempts, now);
    }
    expect(at.map((hours) => Math.round(hours * 100) / 100)).toEqual([
      0, 0, 0.08, 0.58, 2.58, 7.58, 17.58, 31.58, 51.58, 75.58,
    ]);
  });

  it('is tried once if it is only a test', () => {
    expect(nextAttempt('ping', 1, began)).toBeNull();
  });
});
