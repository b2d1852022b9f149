import { freshIn, isFresh } from './fresh-sources';

const told = (prefix: string, asOf: string) => ({ source: 'education', prefix, asOf });

describe('what a night may believe', () => {
  it.each([
    ['on the day itself', '2026-11-20', true],
    ['on the last day of its 45', '2026-10-06', true],
    ['a day later not any more', '2026-10-05', false],
    ['not what is said of a day to come', '2026-11-21', false],
  ])('a monthly delivery: %s', (_, asOf, fresh) => expect(isFresh('education', asOf, '2026-11-20')).toBe(fresh));

  it('nothing of a source that nobody declared, nor of one that never came', () => {
    expect(isFresh('astrology', '2026-11-20', '2026-11-20')).toBe(false);
    expect(isFresh('education', null, '2026-11-20')).toBe(false);
  });

  it('of a place what covers it: its county, the province, and no other county', () => {
    const feeds = [told('500112', '2026-11-01')];
    expect(freshIn('500112133', feeds, '2026-11-20')).toEqual(['education']);
    expect(freshIn('50', feeds, '2026-11-20')).toEqual([]);
    expect(freshIn('500235', [told('', '2026-11-01')], '2026-11-20')).toEqual(['education']);
  });
});
