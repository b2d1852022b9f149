import fc from 'fast-check';
import { lastAccepted, nearestNumbers } from './nearest-number';

it('finds the line to the 分, wherever it lies', () => {
  const whole = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(whole, whole, (from, line) => {
      const below = nearestNumbers(from, 1_000_000_000, (value) => value < line).down;
      if (from >= line) expect(below).toBe(line > 0 ? line - 1 : null);
      const above = nearestNumbers(from, 1_000_000_000, (value) => value >= line).up;
      if (from < line) expect(above).toBe(line);
    }),
  );
});

it('finds a window between two lines', () => {
  const inside = (value: number) => value >= 77_000 && value < 115_500;
  expect(nearestNumbers(300_000, 1_000_000, inside)).toEqual({ down: 115_499, up: null });
  expect(nearestNumbers(10, 1_000_000, inside)).toEqual({ down: null, up: 77_000 });
});

it('nothing below zero, nothing beyond the most', () => {
  expect(nearestNumbers(0, 100, (value) => value < 0 || value > 100)).toEqual({ down: null, up: null });
  expect(nearestNumbers(0, 100, (value) => value === 100)).toEqual({ down: null, up: 100 });
});

it('says how far an unknown amount may go', () => {
  expect(lastAccepted(0, 1000, (value) => value <= 321)).toBe(321);
  expect(lastAccepted(0, 1000, () => true)).toBeNull();
});
