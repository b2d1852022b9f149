import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMALL_PACK } from '../small-pack-spec';
import { findingText } from './finding';
import { costTexts, nightText } from './indicator-cost';
import { lintPacks } from './lint-packs';

const folder = mkdtempSync(join(tmpdir(), 'yimen-lint-night-'));
afterAll(() => rmSync(folder, { recursive: true }));

const INDICATORS = `indicators:
  - id: ill
    version: 1
    family: entry
    colour: red
    rank: 9
    name: 大病
    when: 'aided && medicalSelfPayFen > standard.savings'
    whatToDo: 入户
    hardship: illness
    source: 某号文
    confidence: V
  - id: rich
    version: 1
    family: exit
    colour: blue
    rank: 1
    name: 收入高
    when: >-
      receives("basic")
      && wagesFen + pensionFen > standard.line * size
    whatToDo: 核实
    source: 某号文
    confidence: V
`;
const TEXT = SMALL_PACK + INDICATORS;
const lineOf = (word: string) => TEXT.slice(0, TEXT.indexOf(word)).split('\n').length;

function lint(from = '', to = '') {
  expect(TEXT).toContain(from);
  const file = join(folder, 'night.yaml');
  writeFileSync(file, TEXT.replace(from, to));
  const { findings, nights } = lintPacks([file]);
  return { found: findings.map((finding) => findingText(finding).slice(folder.length + 1)), nights };
}

it('says nothing of good indicators, and what they cost', () => {
  const { found, nights } = lint();
  expect(found).toEqual([]);
  expect(nights.map(nightText)).toEqual([
    'small@2025-01-01：2 个指标，每户 5 次比较和运算，读 6 列；最费的 rich 4 次、ill 1 次',
  ]);
  expect(nights.flatMap(costTexts)).toEqual([
    'small@2025-01-01 rich：4 次，4 列（aid、wagesFen、pensionFen、size）',
    'small@2025-01-01 ill：1 次，2 列（aided、medicalSelfPayFen）',
  ]);
});

it.each<[string, string, string, string, RegExp]>([
  ['an unknown name', 'medicalSelfPayFen >', 'medicalSelfPay >', ':21 错误', /汇总行里没有“medicalSelfPay”，是不是/],
  ['the day', 'aided &&', 'date > day("2026-01-01") &&', ':12 错误', /不能用 date/],
  ['a macro', 'aided &&', 'members.exists(m, m.age > 80) &&', ' 错误', /不能写 exists/],
  [
    'no source',
    '    source: 某号文\n    confidence: V\n  - id: rich',
    '    confidence: V\n  - id: rich',
    ' 错误',
    /缺少 source/,
  ],
  ['a colour nobody knows', 'colour: red', 'colour: green', ' 错误', /只能是 red、orange、yellow、blue 之一/],
  ['what never holds', 'aided &&', 'aided && size < 0 &&', ' 提醒', /没有一户会提示/],
  ['what always holds', "'aided && medicalSelfPayFen >", "'0 <= size || medicalSelfPayFen >", ' 提醒', /户户都会提示/],
])('%s, by its line', (_, from, to, where, words) => {
  const { found } = lint(from, to);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(words);
  expect(found[0]).toContain(where);
  const lines = [lineOf('- id: ill'), lineOf("when: 'aided"), lineOf('colour: red')];
  expect(lines).toContain(Number(found[0]?.split(':')[1]?.split(' ')[0]));
});

it('a folded rule: line and character of the word', () => {
  const { found } = lint('wagesFen + pensionFen', 'wagesFen + pension');
  expect(found[0]).toContain(`night.yaml:${lineOf('&& wagesFen')}:21 错误 indicators.rich.when：汇总行里没有“pension”`);
});

it('what is wrong of two is told in one go, also where one lacks something', () => {
  const { found } = lint('    whatToDo: 入户\n', '');
  expect(found).toEqual([expect.stringMatching(/indicators\.ill\.whatToDo：缺少 whatToDo/)]);
  expect(lint("    rank: 9\n    name: 大病\n    when: 'aided", "    name: 大病\n    when: 'aidd").found).toHaveLength(
    2,
  );
});

it('a figure that is not published yet is no slip', () => {
  const { found } = lint('rows: [{ from: 2024-01-01, value: 20000 }] }', 'rows: [], note: 未公布 }');
  expect(found).toEqual([]);
});

it('the delivered packs have no odd indicator', () => {
  const { findings, nights } = lintPacks(['national', 'chongqing', 'chongqing-yubei']);
  expect(findings.filter(({ at }) => at.startsWith('indicators'))).toEqual([]);
  expect(nights).toHaveLength(3);
});
