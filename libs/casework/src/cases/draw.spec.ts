import * as fc from 'fast-check';
import { draw } from './draw';

describe('抽查 (民发〔2021〕43号 第16条)', () => {
  it('draws at least the share, each once, and the same again from the same seed, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        fc.string(),
        (ids, percent, seed) => {
          const drawn = draw(ids, percent, seed);
          expect(drawn.length * 100).toBeGreaterThanOrEqual(ids.length * percent);
          expect((drawn.length - 1) * 100).toBeLessThan(ids.length * percent);
          expect(new Set(drawn).size).toBe(drawn.length);
          expect(draw([...ids].reverse(), percent, seed)).toEqual(drawn);
        },
      ),
    );
  });

  it('another seed draws others', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `case-${i}`);
    expect(draw(ids, 30, 'a')).not.toEqual(draw(ids, 30, 'b'));
  });
});
