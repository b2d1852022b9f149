import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMALL_PACK } from '../small-pack-spec';
import { findingText } from './finding';
import { lintPacks } from './lint-packs';

const folder = mkdtempSync(join(tmpdir(), 'yimen-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** `small.yaml:12:8 错误 …` of the small pack with slips of the pen. */
function lint(...slips: [from: string, to: string][]): string[] {
  const text = slips.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, to);
  }, SMALL_PACK);
  return lintPacks([write('small.yaml', text)]).findings.map((finding) =>
    findingText(finding).slice(folder.length + 1),
  );
}

/** The line of the small pack on which `word` first stands. */
const line = (word: string) => SMALL_PACK.slice(0, SMALL_PACK.indexOf(word)).split('\n').length;

it('says nothing of a good pack', () => {
  expect(lint()).toEqual([]);
});

const ROW = '      - { from: 2025-01-01, urban: 770, rural: 630, source: 某号文, confidence: V }';
const UNTIL = 'rural: 600, to: 2024-11-30,';

it.each<[string, [string, string][], string, string, RegExp]>([
  ['an unknown fact', [['m.pension', 'm.pensoin']], "is: 'm.wages", ':23', /不认识的事实“m\.pensoin”.*pension/],
  ['a unit that does not fit', [['income < standard', 'income * income < standard']], "when: 'income", '', /单位不符/],
  ['a rule that is no condition', [["'m.needsCare'", "'m.age'"]], 'id: care, art', '', /条件/],
  ['a rule that can not be read', [['m.age >= 80', 'm.age >= ']], 'm.age >= 80', '', /写完|写法不通/],
  ['a function nobody knows', [['m.age >= 80', 'm.age.abs() >= 80']], 'm.age >= 80', '', /没有“.*abs/],
  ['an unknown standard', [["savings'", "saving'"]], "when: 'liquid", ':40', /没有标准“standard\.saving”/],
  ['an unknown programme', [['m.needsCare', 'eligible("gold")']], 'id: care, art', '', /没有救助项目“gold”/],
  [
    'a word the fact never takes',
    [['m.needsCare', 'm.labour == "abel"']],
    'id: care, art',
    '',
    /没有“abel”，只有 able/,
  ],
  ['an article missing', [['        article: 某号文 第3条\n', '']], 'id: savings', '', /缺少 article/],
  ['an unknown key', [['    monthly:', '    montly:']], '    monthly:', '', /不认识的键 montly/],
  ['an overlap', [['rural: 600,', 'rural: 600, to: 2025-03-31,']], ROW, '', /重叠/],
  ['a gap', [['rural: 600,', UNTIL]], ROW, '', /空档：2024-12-01 至 2024-12-31/],
  ['rows out of order', [['from: 2025-01-01, urban', 'from: 2023-01-01, urban']], ROW, '', /应晚于/],
  [
    'a figure without a source',
    [['source: 某号文, confidence: V }\n      - { from: 2025', 'confidence: V }\n      - { from: 2025']],
    'from: 2024',
    '',
    /出处/,
  ],
  ['a day that does not exist', [['from: 2024-01-01', 'from: 2023-02-29']], 'from: 2024', '', /确有这一天/],
  [
    'a definition in terms of itself',
    [["'m.wages + m.pension'", "'m.wages + m.counted'"]],
    "is: 'm.wages",
    '',
    /绕了一圈/,
  ],
  [
    'a text that can not be filled',
    [["存款 {liquidAssets | yuan}'", "存款 {liquidAsset | yuan}'"]],
    "yes: '存款",
    '',
    /liquidAsset/,
  ],
  [
    'a way of writing nobody knows',
    [["{standard.line | plain}'", "{standard.line | gold}'"]],
    "yes: '人均",
    '',
    /“gold”/,
  ],
  ['a programme twice', [['id: care\n', 'id: basic\n']], 'id: care\n', ':5', /basic 写了两次/],
  [
    'a key twice',
    [['    for: household', '    name: 又一个\n    for: household']],
    '    for: household',
    '',
    /写了两次/,
  ],
  ['a bracket too few', [['answers: [income]', 'answers: [income']], 'agency: county', '', /括号/],
])('%s', (_what, slips, stands, column, words) => {
  const [found = '', ...more] = lint(...slips);
  const exact = column === '' ? '' : column;
  expect(found.startsWith(`small.yaml:${line(stands)}${exact}`) || `${found} ≠ ${line(stands)}${exact}`).toBe(true);
  expect(found).toMatch(/ 错误 /);
  expect(found).toMatch(words);
  expect(more.filter((other) => other.includes('错误') && !other.includes(`:${line(stands)}`))).toEqual([]);
});

it('tells everything in one go, in the order of the lines', () => {
  const found = lint(
    ['m.pension', 'm.pensoin'],
    ['        article: 某号文 第3条\n', ''],
    ['    monthly:', '    montly:'],
    ['m.age >= 80', 'm.agee >= 80'],
  );
  expect(found.filter((text) => text.includes('错误'))).toHaveLength(4);
  const lines = found.map((text) => Number(text.split(':')[1]?.split(' ')[0]));
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

it('programmes that wait for each other', () => {
  const [found] = lint(["'m.needsCare'", '\'m.eligible("elder")\''], ["'m.age >= 80'", '\'m.eligible("care")\'']);
  expect(found).toMatch(/绕了一圈：.*care/);
});

it('a search over everyone can not know what was told at the window', () => {
  const charity = `  - id: charity
    name: 慈善
    for: household
    answers: [other]
    agency: charity
    scan: false
    rules: [{ id: told, article: 某号文, when: 'told("other")' }]
`;
  const [found] = lint(
    ["'m.needsCare'", '\'eligible("charity")\''],
    [SMALL_PACK.slice(-10), SMALL_PACK.slice(-10) + charity],
  );
  expect(found).toMatch(new RegExp(`^small.yaml:${line('  - id: care')} 错误 .*普查时编译不了`));
});

describe('worth a look, and stops nothing', () => {
  it('a published figure that its formula does not give', () => {
    const [found, ...more] = lint([
      'rows: [{ from: 2024-01-01, value: 20000 }] }',
      "check: { is: 'standard.line * 13 / 10' }, rows: [{ from: 2025-01-01, value: 1000.5 }] }",
    ]);
    expect(found).toMatch(new RegExp(`^small.yaml:${line('  savings:')} 提醒 .*公布 1000.5，公式 1001`));
    expect(more).toEqual([]);
  });

  it('an excerpt without a note', () => {
    const [found] = lint(['rural: 600, source: 某号文, confidence: V', 'rural: 600, source: 某号文, confidence: E']);
    expect(found).toMatch(new RegExp(`^small.yaml:${line('from: 2024')} 提醒 .*note`));
  });

  it('a definition nobody uses, a definition without an article', () => {
    const found = lint(['  household:\n', "  household:\n    rich: { name: 有钱, is: 'income > 100000000' }\n"]);
    expect(found).toEqual([
      expect.stringMatching(new RegExp(`^small.yaml:${line('    income: { name')} 提醒 .*缺少条款`)),
      expect.stringMatching(/ 提醒 .*没有规则用到这个定义/),
    ]);
  });
});

describe('layers', () => {
  const layer = (body: string, name = 'upper.yaml') =>
    write(name, `id: upper\nextends: small\nversion: 2025-01-01\nname: 上层\ndivision: '500112000000'\n${body}`);
  const names = (targets: string[]) =>
    lintPacks(targets).findings.map((finding) => findingText(finding).slice(folder.length + 1));

  it('a fault stands in the file that wrote it', () => {
    write('small.yaml', SMALL_PACK.replace('m.age >= 80', 'm.agee >= 80'));
    const found = names([
      layer(
        'programmes:\n  - id: basic\n    rules:\n      - id: income\n        when: >-\n          income\n          < standar.line\n',
      ),
    ]);
    expect(found[0]).toMatch(new RegExp(`^small.yaml:${line('m.age >= 80')}:\\d+ 错误 .*m.agee`));
    expect(found[1]).toMatch(/^upper.yaml:12:\d+ 错误 .*standar/);
  });

  it('what a shared layer has wrong is told once', () => {
    const lower = write('small.yaml', SMALL_PACK.replace('m.age >= 80', 'm.agee >= 80'));
    expect(names([lower, layer('')])).toHaveLength(1);
  });

  it('a definition that only an upper layer uses is used', () => {
    const lower = write(
      'small.yaml',
      SMALL_PACK.replace('  household:\n', "  household:\n    rich: { name: 有钱, is: 'income > 1', article: 某条 }\n"),
    );
    expect(names([lower])).toHaveLength(1);
    expect(
      names([
        lower,
        layer("programmes:\n  - id: basic\n    rules:\n      - { id: rich, article: 某条, unless: 'rich' }\n"),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['a layer that is not there', 'nowhere', '没有政策包“nowhere”'],
    ['itself', 'upper', '绕了一圈'],
  ])('extends %s', (_what, below, words) => {
    const file = write('upper.yaml', `id: upper\nextends: ${below}\n`);
    expect(names([file])).toEqual([expect.stringMatching(new RegExp(`^upper.yaml:2 错误 extends：.*${words}`))]);
  });
});

it('names targets that are neither pack nor file', () => {
  expect(lintPacks(['atlantis', join(folder, 'none.yaml')]).unknown).toHaveLength(2);
});

it('an empty file, a list and an alias are told as such', () => {
  const first = (text: string) => findingText(lintPacks([write('odd.yaml', text)]).findings[0] ?? ({} as never));
  expect(first('')).toMatch(/:1 错误 应是一组键值/);
  expect(first('- a')).toMatch(/:1 错误 应是一组键值/);
  expect(first('a: &x 1\nb: *x')).toMatch(/引用/);
});
