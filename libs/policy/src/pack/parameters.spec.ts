import { addDays } from '@yimen/kernel';
import { rowOn } from '../domain/pack/row-on';
import { faultsOf, little } from './little-pack-spec';
import type { Little } from './little-pack-spec';

type Row = Record<string, unknown>;
const row = (from: string, more: Row = {}): Row => ({ from, value: 1, source: '某号', confidence: 'E', ...more });
const withRows =
  (...rows: Row[]) =>
  (pack: Little) => {
    pack.parameters.dibao = { name: '低保标准', unit: 'yuan', rows };
  };

describe('The numbers of a policy by date', () => {
  it.each([
    [
      'two rows of one day',
      [row('2025-01-01'), row('2025-01-01')],
      'parameters.dibao.rows.1：起日 2025-01-01 应晚于上一行的 2025-01-01',
    ],
    [
      'rows out of order',
      [row('2025-02-01'), row('2025-01-01')],
      'parameters.dibao.rows.1：起日 2025-01-01 应晚于上一行的 2025-02-01',
    ],
    [
      'an overlap of one day',
      [row('2025-01-01', { to: '2025-06-30' }), row('2025-06-30')],
      'parameters.dibao.rows.1：与上一行重叠：上一行到 2025-06-30，这一行从 2025-06-30 起',
    ],
    [
      'a gap of one day',
      [row('2025-01-01', { to: '2025-06-29' }), row('2025-07-01')],
      'parameters.dibao.rows.1：标准有空档：2025-06-30 至 2025-06-30 没有数值',
    ],
    [
      'an end before the beginning',
      [row('2025-01-02', { to: '2025-01-01' })],
      'parameters.dibao.rows.0：止日 2025-01-01 早于起日 2025-01-02',
    ],
    [
      'no value',
      [row('2025-01-01', { value: undefined })],
      'parameters.dibao.rows.0：写 value，或者 urban 和 rural 两个都写',
    ],
    [
      'town without country',
      [row('2025-01-01', { value: undefined, urban: 1 })],
      'parameters.dibao.rows.0：写 value，或者 urban 和 rural 两个都写',
    ],
    [
      'both ways at once',
      [row('2025-01-01', { urban: 1, rural: 1 })],
      'parameters.dibao.rows.0：写 value，或者 urban 和 rural 两个都写',
    ],
    [
      'a value beside half a pair',
      [row('2025-01-01', { rural: 1 })],
      'parameters.dibao.rows.0：写 value，或者 urban 和 rural 两个都写',
    ],
    ['no source', [row('2025-01-01', { source: undefined })], 'parameters.dibao.rows.0：缺少出处 source'],
    [
      'no mark of confidence',
      [row('2025-01-01', { confidence: undefined })],
      'parameters.dibao.rows.0：缺少可信程度 confidence（V/E/K/U）',
    ],
    ['no rows and no word why', [], 'parameters.dibao：没有数值的标准要写 note 说明未公布'],
  ])('%s is refused', (_slip, rows, fault) => {
    expect(faultsOf(withRows(...rows))).toEqual([fault]);
  });

  it('a last day right before the next first day is neither gap nor overlap', () => {
    expect(faultsOf(withRows(row('2025-01-01', { to: '2025-06-30' }), row('2025-07-01')))).toEqual([]);
    expect(faultsOf(withRows(row('2025-01-01', { to: '2025-01-01' }), row('2025-01-02')))).toEqual([]);
  });

  it('source and confidence may stand once for all rows', () => {
    const rows = [row('2025-01-01', { source: undefined, confidence: undefined })];
    expect(
      faultsOf((pack) => {
        pack.parameters.dibao = { name: '低保标准', unit: 'yuan', rows, source: '某号', confidence: 'V' };
      }),
    ).toEqual([]);
  });

  it('a value holds from its day until the next one’s, or to its last day', () => {
    const parameter = {
      name: 'x',
      unit: 'count' as const,
      rows: [
        { from: '2025-01-01', value: 1 },
        { from: '2025-07-01', to: '2025-12-31', value: 2 },
      ],
    };
    const on = (date: string) => rowOn(parameter, date)?.value;
    expect(
      [addDays('2025-01-01', -1), '2025-01-01', '2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01'].map(on),
    ).toEqual([undefined, 1, 1, 2, 2, undefined]);
    expect(rowOn(undefined, '2025-01-01')).toBeNull();
  });

  it('元 are read as 分 without losing one', () => {
    const pack = little(withRows(row('2016-01-01', { value: 1225.35 })));
    expect(pack.parameters.dibao?.rows[0]?.value).toBe(1225.35);
  });
});
