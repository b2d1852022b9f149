import { randomStream } from './random';

describe('random streams', () => {
  const draws = (...path: [number, ...string[]]) => {
    const random = randomStream(path[0], ...path.slice(1));
    return Array.from({ length: 50 }, () => random.next());
  };

  it('repeat themselves for the same seed and path, and only then', () => {
    expect(draws(7, 'a')).toEqual(draws(7, 'a'));
    expect(draws(7, 'a')).not.toEqual(draws(8, 'a'));
    expect(draws(7, 'a')).not.toEqual(draws(7, 'b'));
  });

  it('keep to the bounds and the weights asked for', () => {
    const random = randomStream(1, 'dice');
    const rolls = Array.from({ length: 6000 }, () => random.int(1, 6));
    expect(new Set(rolls)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    const heads = rolls.filter(
      () =>
        random.weighted([
          ['head', 3],
          ['tail', 1],
        ] as const) === 'head',
    ).length;
    expect(heads / rolls.length).toBeCloseTo(0.75, 1);
  });
});
