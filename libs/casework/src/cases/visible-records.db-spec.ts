import { caseView } from './case.query';
import type { CaseView } from './case.query';
import { CaseTown } from './case-town-spec';
import { takeCaseStep } from './take-case-step';
import type { Told } from './told';
import { check, publicised } from './town-steps-spec';

const [CLERK, ASSISTANT, REVIEWER] = ['tongjing-clerk', 'tongjing-assistant', 'tongjing-reviewer'] as const;
const [COUNTY, SUPERVISOR, DEPARTMENT] = ['yubei-civil-affairs', 'yubei-supervisor', 'yubei-disabled'] as const;

const OBJECTION = { from: '邻居吴大勇', text: '他家儿子在镇上开饭馆' };
const COMPLAINT = { note: '村民朱小兰来电反映' };
const RELATIVE = { note: '申请人是社救办周主任的妹妹' };
const NAMES = /吴大勇|朱小兰|周主任/;

describe('who may read what was said in confidence (民发〔2021〕57号 第11、19、20条)', () => {
  let town: CaseTown;
  let id: string;
  let answer: CaseView;

  /** What the officer who took a step is answered, and what is kept for their second try. */
  const answered = (subject: string, action: string, told: Told): Promise<CaseView> =>
    town.staff.as(subject, async (tx, actor) =>
      caseView(tx, actor, await takeCaseStep(tx, actor, { id, seen: null, action, told, today: town.today })),
    );
  const bodies = (view: CaseView) =>
    Object.fromEntries(
      view.records
        .filter(({ kind }) => ['objection', 'complaint', 'relative'].includes(kind))
        .map(({ kind, body }) => [kind, body]),
    );

  beforeAll(async () => {
    town = await CaseTown.open();
    id = await town.caseOf();
    await town.act(REVIEWER, id, 'register-relative', RELATIVE);
    await town.act(REVIEWER, id, 'register-complaint', COMPLAINT);
    await publicised(town, id);
    answer = await answered(CLERK, 'object', OBJECTION);
  });
  afterAll(() => town?.close());

  it.each([REVIEWER, COUNTY])('%s examines the case, and reads all of it', async (subject) => {
    expect(bodies(await town.see(id, subject))).toEqual({
      objection: OBJECTION,
      complaint: COMPLAINT,
      relative: RELATIVE,
    });
  });

  it.each([CLERK, ASSISTANT])('%s learns that something was said and when, not what and by whom', async (subject) => {
    const view = await town.see(id, subject);
    expect(bodies(view)).toEqual({ objection: {}, complaint: {}, relative: {} });
    expect(view.records).toContainEqual(expect.objectContaining({ kind: 'objection', onDay: town.today }));
    expect(view.records.find(({ kind }) => kind === 'survey')?.body).toHaveProperty('findings');
    expect(JSON.stringify(view)).not.toMatch(NAMES);
  });

  it('a supervisor reads what was objected, not by whom', async () => {
    const view = await town.see(id, SUPERVISOR);
    expect(bodies(view)).toEqual({ objection: { text: OBJECTION.text }, complaint: {}, relative: {} });
    expect(JSON.stringify(view)).not.toMatch(NAMES);
  });

  it('the answer of the step itself is shown, and kept, no wider', () => {
    expect(bodies(answer)).toEqual({ objection: {}, complaint: {}, relative: {} });
    expect(JSON.stringify(answer)).not.toMatch(NAMES);
  });
});

describe('what a department reads of a case that it takes part in (国发〔2015〕52号)', () => {
  let town: CaseTown;
  let id: string;
  beforeAll(async () => {
    town = await CaseTown.open();
    id = await town.caseOf({ programme: 'disability-care' });
    await town.act(CLERK, id, 'record-check', check(town.today));
    await town.act(REVIEWER, id, 'register-relative', RELATIVE);
    await town.act(REVIEWER, id, 'register-complaint', COMPLAINT);
  });
  afterAll(() => town?.close());

  const seen = async () => {
    const { records, timeline } = await town.see(id, DEPARTMENT);
    return { records: records.map(({ kind }) => kind), timeline: timeline.map(({ action }) => action) };
  };

  it('nothing of the file before the case was passed to it', async () => {
    expect(await seen()).toEqual({ records: [], timeline: [] });
  });

  it('then what was checked and what it said itself, never who complained or is related', async () => {
    await town.act(CLERK, id, 'pass-to-department');
    await town.act(DEPARTMENT, id, 'department-objects', { text: '等级与证件不符' });
    expect(await seen()).toEqual({
      records: ['check', 'returned'],
      timeline: ['record-check', 'pass-to-department', 'department-objects'],
    });
    expect(JSON.stringify(await town.see(id, DEPARTMENT))).not.toMatch(NAMES);
  });

  it('goes on reading it where the township decides, but not what the township says of it', async () => {
    await town.act(CLERK, id, 'pass-to-department');
    await town.act(DEPARTMENT, id, 'department-agrees', { text: '等级属实' });
    await town.act(REVIEWER, id, 'propose-unpublished', { text: '查验属实，拟予发放' });
    expect((await seen()).records).toEqual(['check', 'returned', 'department-opinion']);
  });
});
