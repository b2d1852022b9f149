import { Missing } from '../rule/missing';
import type { Told } from '../rule/missing';
import { fill, splitTemplate } from './template';
import type { Format } from './template';

describe('A text with numbers in it', () => {
  it.each([
    ['没有占位', ['没有占位']],
    ['', []],
    ['人均 {income / size | yuan}', ['人均 ', { text: 'income / size', format: 'yuan' }]],
    ['{m.age} 岁', [{ text: 'm.age', format: 'text' }, ' 岁']],
    ['{a || b}', [{ text: 'a || b', format: 'text' }]],
    ['{a || b | text}', [{ text: 'a || b', format: 'text' }]],
    ['{a||b|count}', [{ text: 'a||b', format: 'count' }]],
    ['{x ? "是" : "否"}', [{ text: 'x ? "是" : "否"', format: 'text' }]],
    [
      '{a}{b | date}',
      [
        { text: 'a', format: 'text' },
        { text: 'b', format: 'date' },
      ],
    ],
    ['{\n  a\n  | plain\n}', [{ text: 'a', format: 'plain' }]],
    ['大于 } 小于', ['大于 } 小于']],
  ])('%j', (text, parts) => {
    expect(splitTemplate(text)).toEqual(parts);
  });

  const said = (told: Told, format: Format) => fill(['共 ', { evaluate: () => told, format }, '。'], {} as never);

  it.each<[Told, Format, string]>([
    [30_000, 'yuan', '共 300.00 元。'],
    [7, 'yuan', '共 0.07 元。'],
    [77_000, 'plain', '共 770 元。'],
    [87_150, 'plain', '共 871.50 元。'],
    [0, 'plain', '共 0 元。'],
    [150, 'percent', '共 150%。'],
    [3, 'count', '共 3。'],
    ['2025-09-01', 'date', '共 2025-09-01。'],
    ['低保', 'text', '共 低保。'],
    [Missing.of('event'), 'yuan', '共 不明。'],
    [Missing.of('event'), 'text', '共 不明。'],
  ])('%j as %s: %s', (told, format, text) => {
    expect(said(told, format)).toBe(text);
  });
});
