import { addDays } from '@yimen/kernel';
import { chongqing, family, measureOf, person } from '../families-spec';
import { rowOn } from './pack/row-on';

// Published amounts in 元: first day, urban and rural 低保, 特困.
const PUBLISHED = [
  ['2016-01-01', 460, 300, 600],
  ['2017-04-01', 500, 350, 650],
  ['2018-01-01', 546, 410, 710],
  ['2019-01-01', 580, 440, 754],
  ['2020-09-01', 620, 496, 806],
  ['2021-09-01', 636, 515, 827],
  ['2022-09-01', 717, 581, 932],
  ['2023-09-01', 735, 600, 955],
  ['2024-09-01', 750, 610, 975],
  ['2025-07-01', 770, 630, 1001],
] as const;

describe('Chongqing standards (重庆城乡低保、特困标准) 2016–2025', () => {
  const grandmother = person('tan-guiying');
  const paidOn = (residence: 'urban' | 'rural', date: string) =>
    measureOf(family([grandmother], { residence }), 'dibao', date).monthlyFen;

  it.each(PUBLISHED)(
    'from %s 谭桂英, alone without income, gets %i in town and %i in the country',
    (from, urban, rural) => {
      expect(paidOn('urban', from)).toBe(urban * 100);
      expect(paidOn('rural', from)).toBe(rural * 100);
    },
  );

  it.each(PUBLISHED.slice(1).map(([from], i) => [from, PUBLISHED[i]] as const))(
    'the day before %s she still gets the old amounts',
    (from, before) => {
      expect(paidOn('urban', addDays(from, -1))).toBe(before![1] * 100);
      expect(paidOn('rural', addDays(from, -1))).toBe(before![2] * 100);
    },
  );

  it('goes on with the last standard while 2026 is not published', () => {
    expect(paidOn('urban', '2026-11-22')).toBe(77_000);
  });

  it('refuses to assess a day before the first standard, rather than guess', () => {
    expect(() => paidOn('urban', '2015-12-31')).toThrow('policy-date-not-covered');
  });

  const yuanOn = (parameter: string, date: string) => rowOn(chongqing.parameters[parameter], date)?.value;

  it.each(PUBLISHED)(
    'from %s the 特困 standard is as published, and the day before it was not yet',
    (from, _urban, _rural, tekun) => {
      expect(yuanOn('tekun', from)).toBe(tekun);
      expect(yuanOn('tekun', addDays(from, -1))).not.toBe(tekun);
    },
  );

  it('keeps 955 for 特困 in 2023, although 735 × 1.3 is 955.5: published amounts are data, formulas are checks', () => {
    expect(yuanOn('tekun', '2023-12-31')).toBe(955);
    for (const [from, urban, , tekun] of PUBLISHED.slice(1))
      expect({ from, off: Math.abs(tekun - urban * 1.3) < 1 }).toEqual({ from, off: true });
  });

  it('says openly where the first day of a standard is an assumption', () => {
    const assumed = chongqing.parameters.dibao!.rows.filter(({ confidence }) => confidence === 'U');
    expect(assumed.map(({ from }) => from.slice(0, 4))).toEqual(['2016', '2019', '2020', '2023']);
    for (const { note } of assumed) expect(note).toContain('假设');
  });
});

describe('Every number of the pack changes on its day, not a day before and not a day after', () => {
  const changes = Object.entries(chongqing.parameters).flatMap(([id, parameter]) =>
    parameter.rows.slice(1).map((row, i) => ({ id, from: row.from, row, before: parameter.rows[i]! })),
  );

  it('has some fifty changes since 2016', () => {
    expect(changes.length).toBeGreaterThan(45);
  });

  it.each(changes)('$id on $from', ({ id, from, row, before }) => {
    expect(rowOn(chongqing.parameters[id], from)).toBe(row);
    expect(rowOn(chongqing.parameters[id], addDays(from, -1))).toBe(before);
  });
});
