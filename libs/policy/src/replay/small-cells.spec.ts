import type { Change, TownshipCell } from './replay-result';
import { maskSmall } from './small-cells';

const cell = (township: string, households: number, change: Change = 'gained'): TownshipCell => ({
  ...{ township, change, households },
  ...{ beforeFen: 0, afterFen: households * 100 },
});
const shown = (cells: TownshipCell[]) => maskSmall(cells).map((each) => each.shown);

describe('Small cells: nobody is recognisable', () => {
  it('five and more are shown', () => {
    expect(shown([cell('a', 5), cell('b', 70)])).toEqual(['all', 'all']);
  });

  it('under five are hidden, two or more that add up to five hide each other', () => {
    expect(shown([cell('a', 4), cell('b', 3), cell('c', 70)])).toEqual(['few', 'few', 'all']);
  });

  it('a lone one takes the next smallest with it: the total less the others would tell', () => {
    expect(shown([cell('a', 4), cell('b', 90), cell('c', 7)])).toEqual(['few', 'all', 'withheld']);
  });

  it('so do those that add up to less than five', () => {
    expect(shown([cell('a', 1), cell('b', 1), cell('c', 7)])).toEqual(['few', 'few', 'withheld']);
  });

  it('under five in all places together have no place', () => {
    expect(shown([cell('a', 1), cell('b', 2)])).toEqual(['unplaced', 'unplaced']);
    expect(shown([cell('a', 4)])).toEqual(['unplaced']);
  });

  it('each change is a total of its own', () => {
    expect(shown([cell('a', 9), cell('b', 9), cell('a', 3, 'lost'), cell('b', 8, 'lost')])).toEqual([
      ...['all', 'all'],
      ...['few', 'withheld'],
    ]);
  });
});
