import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyCommand } from './policy-command';

const PACK = `id: small
version: 2025-01-01
name: 小政策包
division: '500000000000'
law: { name: 社会救助法, inForce: 2026-07-01 }
rounding: { toFen: 1, mode: up }
parameters:
  line: { name: 标准, unit: yuan, source: 某号文, confidence: V, rows: [{ from: 2024-01-01, value: 770 }] }
definitions:
  household: { income: { name: 收入, is: 'members.map(m, m.wages).sum()', article: 某条 } }
needs: {}
programmes:
  - id: basic
    name: 基本救助
    for: household
    answers: [income]
    agency: window
    rules:
      - { id: income, article: 某条, when: 'income < standard.line * size', yes: 人均低于标准, no: 人均不低于标准 }
    monthly: 'standard.line * size - income'
`;
const HOUSEHOLD = {
  residence: 'urban',
  division: '500112104001',
  members: [{ id: 'a', birthDate: '1980-03-02', kinship: 'self', incomeFen: { wages: 80_000 } }],
};

const folder = mkdtempSync(join(tmpdir(), 'yimen-policy-'));
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const pack = write('small.yaml', PACK);
const input = write('household.json', JSON.stringify(HOUSEHOLD));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  code: number;
  out: string;
  told: string;
}

async function run(...args: string[]): Promise<Run> {
  const said = { out: '', told: '' };
  const catching = (key: 'out' | 'told') => (text: string | Uint8Array) => ((said[key] += String(text)), true);
  const out = jest.spyOn(process.stdout, 'write').mockImplementation(catching('out'));
  const told = jest.spyOn(process.stderr, 'write').mockImplementation(catching('told'));
  const code = await policyCommand(args).finally(() => [out, told].forEach((spy) => spy.mockRestore()));
  return { code, ...said };
}

const evaluate = (file: string, ...more: string[]) =>
  run('evaluate', '--pack', pack, '--date', '2025-09-01', '--input', file, ...more);

interface Told {
  code: string;
  title: string;
  errors: { pointer: string; detail: string }[];
}
const problem = ({ told }: Run) => JSON.parse(told) as Told;

describe('policy evaluate', () => {
  it('prints one object as the contract has it', async () => {
    const { code, out, told } = await evaluate(input);
    expect([code, told]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      pack: 'small@2025-01-01',
      date: '2025-09-01',
      measures: [
        {
          programme: 'basic',
          verdict: 'not-eligible',
          because: [
            expect.objectContaining({ rule: 'basic.income', article: '某条', holds: false, detail: '人均不低于标准' }),
          ],
        },
      ],
    });
  });

  it('names every fault of a household, by its place', async () => {
    const members = [
      { id: 'a', birthDate: '1980-02-30', kinship: 'self' },
      { id: 'a', kinship: 'uncle' },
    ];
    const faulty = write('faulty.json', JSON.stringify({ ...HOUSEHOLD, members, liquidAssetsFen: 2e11, pet: 1 }));
    const done = await evaluate(faulty);
    expect([done.code, done.out]).toEqual([2, '']);
    const { code, errors } = problem(done);
    expect(code).toBe('household-unfit');
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      ...[
        '/liquidAssetsFen',
        '/members/0/birthDate',
        '/members/1/birthDate',
        '/members/1/id',
        '/members/1/kinship',
        '/pet',
      ],
    ]);
    for (const { detail } of errors) expect(detail).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    ['a file that is not there', () => join(folder, 'none.json'), 'input-unreadable', '不存在'],
    ['a folder', () => folder, 'input-unreadable', '文件夹'],
    ['no JSON', () => write('a.json', '{\n  "residence": urban }'), 'input-not-json', '第 2 行'],
    ['an empty file', () => write('b.json', ''), 'input-not-json', '空的'],
    ['half a file', () => write('c.json', '{"residence": "urban"'), 'input-not-json', 'JSON'],
  ])('%s', async (_what, file, code, words) => {
    const done = await evaluate(file());
    expect(done.code).toBe(2);
    expect(problem(done).code).toBe(code);
    expect(done.told).toContain(words);
  });

  it('names every option that is wrong', async () => {
    const done = await run('evaluate', '--date', '2025-02-29', '--pact', 'x', 'y');
    expect(done.code).toBe(2);
    expect(
      problem(done)
        .errors.map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['--date', '--input', '--pack', '--pact', 'x', 'y']);
  });

  it.each([
    ['an unknown pack', ['--pack', 'atlantis', '--date', '2025-09-01'], 2, 'policy-pack-unknown'],
    ['a day before all standards', ['--pack', pack, '--date', '2001-01-01'], 2, 'policy-date-not-covered'],
    [
      'a pack with a fault',
      ['--pack', write('broken.yaml', PACK.replace('size - income', 'sise')), '--date', '2025-09-01'],
      1,
      'policy-pack-faulty',
    ],
  ])('%s', async (_what, args, code, told) => {
    const done = await run('evaluate', ...args, '--input', input);
    expect([done.code, problem(done).code]).toEqual([code, told]);
  });
});

describe('policy why-not', () => {
  it('says what it would take', async () => {
    const { code, out } = await run(
      'why-not',
      '--pack',
      pack,
      '--date',
      '2025-09-01',
      '--input',
      input,
      '--programme',
      'basic',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'not-eligible',
      changes: [{ fact: 'income', from: 80_000, to: 76_999 }, {}],
    });
  });

  it('knows only the programmes of the pack', async () => {
    const done = await run('why-not', '--pack', pack, '--date', '2025-09-01', '--input', input, '--programme', 'gold');
    expect([done.code, problem(done).code]).toEqual([2, 'programme-not-in-pack']);
  });
});

describe('policy lint', () => {
  it.each([
    ['a good pack', PACK, 0, ''],
    ['a pack with a fault', PACK.replace('m.wages', 'm.wagges'), 1, ':10:'],
    ['a pack worth a look', PACK.replace('article: 某条 } }', '} }'), 0, ':10 提醒'],
  ])('%s', async (_what, text, code, where) => {
    const file = write('linted.yaml', text);
    const done = await run('lint', file);
    expect(done.code).toBe(code);
    expect(done.out.startsWith(where === '' ? '' : `${file}${where}`)).toBe(true);
    expect(done.told).toMatch(/\d+ 处错误，\d+ 处提醒/);
  });

  it('what the night of a pack costs, and with --costs each indicator', async () => {
    expect((await run('lint', 'national')).told).toMatch(/national@\S+：\d+ 个指标，每户 \d+ 次比较和运算/);
    expect((await run('lint', '--costs', 'national')).told).toMatch(
      / aided-deposits：\d+ 次，\d 列（aided、depositsFen/,
    );
  });

  it('a file that is not there', async () => {
    expect((await run('lint', join(folder, 'none.yaml'))).code).toBe(2);
  });
});

it('policy schema --check holds the committed schema to the code', async () => {
  expect((await run('schema', '--check')).code).toBe(0);
  expect(
    JSON.parse(readFileSync(join(__dirname, '../../../../libs/policy/packs/pack.schema.json'), 'utf8')),
  ).toHaveProperty('then');
});

it('a command nobody knows', async () => {
  const { code, told } = await run('dance');
  expect(code).toBe(2);
  expect(told).toContain('evaluate');
});
