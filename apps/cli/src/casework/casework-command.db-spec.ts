import { PROCEDURES } from '@yimen/casework';
import type { Procedure } from '@yimen/casework';
import { CaseTown } from '../../../../libs/casework/src/cases/case-town-spec';
import { caseworkCommand } from './casework-command';

const LIMITS = '“启动入户调查”、“启动信息核对”、“调查核实并提出审核意见”';
const [first] = PROCEDURES as [Procedure];
const { 'awaiting-papers': _waiting, ...states } = first.states;
const surveying = { ...first.states.surveying, limits: ['check'] } as Procedure['states'][string];
/** Made up, for this test only: 调查核实 by the limit of the check, and nobody waits for papers any more. */
const second: Procedure = { ...first, version: 2, states: { ...states, surveying } };

describe('casework migrate (I9)', () => {
  let town: CaseTown;
  let [out, told] = ['', ''];
  beforeAll(async () => {
    town = await CaseTown.open();
    await town.caseOf();
    await town.act('tongjing-clerk', await town.caseOf(), 'ask-papers', { papers: ['check-authorisation'] });
  });
  afterAll(() => town?.close());
  beforeEach(() => {
    out = told = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((told += String(text))));
  });
  afterEach(() => jest.restoreAllMocks());

  const run = (tables: readonly Procedure[], ...args: string[]) =>
    caseworkCommand(['migrate', ...args], { DATABASE_APP_URL: town.staff.database.appUrl }, tables);
  const TO_SECOND = ['--procedure', 'basic-living', '--to', '2', '--division', '500112'];
  const versions = () =>
    town.staff.admin('select procedure_version as v, count(*)::int as n from case_file group by 1 order by 1');

  const PLAN = `基本生活救助（basic-living）改按第 2 版办理：在办、现按其他版本的 2 件
  第 1 版“等待补充材料”（awaiting-papers）1 件：不能迁移，第 2 版没有这个环节
  第 1 版“调查核实”（surveying）1 件：留在原环节；环节时限由${LIMITS}改为“启动信息核对”
可以迁移 1 件，不能迁移 1 件。
`;

  it('says what it would do, and does nothing', async () => {
    expect(await run([...PROCEDURES, second], ...TO_SECOND)).toBe(0);
    expect(out).toBe(`${PLAN}以上只是说明，没有改动任何数据；加上 --apply 才会迁移。\n`);
    expect(await versions()).toEqual([{ v: 1, n: 2 }]);
  });

  it('with --apply says it and does it; a second time there is nothing left to do', async () => {
    expect(await run([...PROCEDURES, second], ...TO_SECOND, '--apply')).toBe(0);
    expect(out).toBe(`${PLAN}已迁移 1 件，未动 1 件，失败 0 件。\n`);
    expect(await versions()).toEqual([
      { v: 1, n: 1 },
      { v: 2, n: 1 },
    ]);
    out = '';
    expect(await run([...PROCEDURES, second], ...TO_SECOND, '--apply')).toBe(0);
    expect(out).toContain('已迁移 0 件，未动 1 件，失败 0 件。');
  });

  it.each([
    ['[procedure-unknown]', ['--procedure', 'basic-living', '--to', '2']],
    ['[procedure-unknown]', ['--procedure', 'basic', '--to', '1']],
    ['用法', ['--procedure', 'basic-living']],
    ['用法', ['--procedure', 'basic-living', '--to', 'two']],
    ['用法', [...TO_SECOND, '--division', '渝北']],
    ['用法', [...TO_SECOND, '--now']],
  ])('%s: a call that can not be is told, and nothing is moved', async (words, args) => {
    const before = await versions();
    expect(await run(PROCEDURES, ...args, '--apply')).toBe(2);
    expect([out, told]).toEqual(['', expect.stringContaining(words)]);
    expect(await versions()).toEqual(before);
  });
});
