import { sweepLadder } from '@yimen/deadlines';
import { addDays } from '@yimen/kernel';
import { newHouseholdIds, registerHousehold } from '@yimen/registry';
import { qinFamily } from '../../../../test/support/people';
import type { Finding } from '../domain/findings';
import type { VisitClassCode } from '../domain/visit-classes';
import { visitPlanFor, visitPlans } from '../queries/visit-plans.query';
import { LeadTown, TODAY, VILLAGE } from '../lead-town-spec';
import { makePlan } from './make-plan';
import { endPlan, visitPlanned } from './visit-planned';

let town: LeadTown;
beforeAll(async () => (town = await LeadTown.open()));
afterAll(() => town?.town.close());

const household = () =>
  town.as('tongjing-clerk', async (tx, actor) => {
    const told = qinFamily(VILLAGE) as Parameters<typeof registerHousehold>[2];
    const ids = newHouseholdIds(told);
    registerHousehold(tx, actor, told, ids, '2026-01-01');
    return ids.id;
  });
const plan = (householdId: string, kind: VisitClassCode = 'special-old', by = 'tongjing-reviewer') =>
  town.as(by, (tx, actor) => makePlan(tx, actor, { householdId, leadId: null, class: kind, today: TODAY }));
const visit = (id: string, findings: Finding[], more: object = {}, by = 'tongjing-assistant') => {
  const { today = TODAY, ...told } = more as { today?: string };
  const visited = { visitedOn: today, visitors: ['周网格'], findings, ...told };
  return town.as(by, (tx, actor) => visitPlanned(tx, actor, { id, seen: null, today }, visited));
};
const factsOf = (householdId: string) =>
  town.town.sql(`select kind, value, as_of::text as "asOf", source from fact where household_id = $1 order by kind`, [
    householdId,
  ]);
const due = async (which: 'week' | 'overdue' | undefined, today: string, by = 'tongjing-assistant') =>
  (await town.as(by, (tx, actor) => visitPlans(tx, actor, { due: which, after: null, limit: 100, today }))).items;

describe('Plans to visit (特殊困难老年人每月探访; 民发〔2023〕39号)', () => {
  it('are due by their class, and one household has one plan of a class', async () => {
    const home = await household();
    const id = await plan(home);
    expect(await town.as('tongjing-assistant', (tx, actor) => visitPlanFor(tx, actor, id, TODAY))).toMatchObject({
      dueOn: '2026-12-23',
      everyDays: 30,
      personName: '覃**',
      visits: [],
    });
    await expect(plan(home)).rejects.toMatchObject({ code: 'visit-plan-exists', detail: id });
    const twice = await Promise.allSettled([plan(home, 'low-income'), plan(home, 'low-income')]);
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('become facts with the visit, in one transaction: met, and what was found', async () => {
    const home = await household();
    const id = await plan(home);
    const visited = await visit(id, ['needs-care', 'needs-money']);
    expect(visited).toMatchObject({ dueOn: '2026-12-23', misses: 0 });
    const fact = { asOf: TODAY, source: 'visits' };
    expect(await factsOf(home)).toEqual([
      { kind: 'contact', value: TODAY, ...fact },
      { kind: 'hardship-found', value: true, ...fact },
    ]);
    const summary = 'select contacts, hardship_found from household_summary where household_id = $1';
    expect(await town.town.sql(summary, [home])).toEqual([{ contacts: 1, hardship_found: 1 }]);
    await expect(visit(id, ['safe', 'needs-care'])).rejects.toMatchObject({ code: 'visit-contradicts-itself' });
    await expect(visit(id, ['safe'], { visitedOn: '2026-11-24' })).rejects.toMatchObject({
      code: 'visit-day-impossible',
    });
    await expect(visit(id, ['safe'], { visitedOn: '2026-10-01' })).rejects.toMatchObject({
      code: 'visit-day-impossible',
    });
    expect(await factsOf(home)).toHaveLength(2);
  });

  it('leave nothing where the process is killed on the way: no visit, no fact, no new day', async () => {
    const home = await household();
    const id = await plan(home);
    const killed = town.as('tongjing-assistant', async (tx, actor) => {
      const visited = { visitedOn: TODAY, visitors: ['周网格'], findings: ['needs-care'] as Finding[] };
      await visitPlanned(tx, actor, { id, seen: null, today: TODAY }, visited);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await factsOf(home)).toEqual([]);
    const left = await town.as('tongjing-assistant', (tx, actor) => visitPlanFor(tx, actor, id, TODAY));
    expect(left).toMatchObject({ version: 1, dueOn: '2026-12-23', visits: [] });
    expect(await town.clocks(id)).toEqual([{ step: 'visit', due: '2026-12-23', running: true }]);
  });

  it('are written once by two at once who saw the same', async () => {
    const home = await household();
    const id = await plan(home);
    const visited = { visitedOn: TODAY, visitors: ['周网格'], findings: ['safe'] as Finding[] };
    const both = await Promise.allSettled(
      ['tongjing-assistant', 'tongjing-clerk'].map((by) =>
        town.as(by, (tx, actor) => visitPlanned(tx, actor, { id, seen: 1, today: TODAY }, visited)),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'if-match-stale' } });
  });

  it('are shortened where nobody was met, and once more from the second time on; then they are as before', async () => {
    const home = await household();
    const id = await plan(home);
    expect(await visit(id, ['not-met'])).toMatchObject({ misses: 1, dueOn: '2026-11-30' });
    expect(await visit(id, ['not-met'], { today: '2026-11-30' })).toMatchObject({ misses: 2, dueOn: '2026-12-03' });
    expect((await due('week', '2026-11-30')).find((one) => one.id === id)).toMatchObject({
      shortened: true,
      misses: 2,
    });
    expect(await factsOf(home)).toEqual([]);
    expect(await visit(id, ['safe'], { today: '2026-12-02' })).toMatchObject({ misses: 0, dueOn: '2027-01-01' });
    expect(await factsOf(home)).toMatchObject([{ kind: 'contact' }]);
  });

  it.each([
    ['special-old', 'died', 'died'],
    ['low-income', 'moved', 'moved'],
    ['after-lead', 'safe', 'done'],
  ] as const)('%s ends with %s, and is visited no more', async (kind, finding, endedReason) => {
    const home = await household();
    const id = await plan(home, kind);
    expect(await visit(id, [finding])).toMatchObject({ status: 'ended', endedReason, dueOn: null });
    // That they moved or died is no contact: nobody was met.
    expect(await factsOf(home)).toMatchObject(finding === 'safe' ? [{ kind: 'contact' }] : []);
    await expect(visit(id, ['safe'])).rejects.toMatchObject({ code: 'visit-plan-ended' });
    expect((await town.clocks(id)).filter(({ running }) => running)).toEqual([]);
  });

  it('end for a coded reason, by who may plan', async () => {
    const id = await plan(await household());
    const end = (by: string) =>
      town.as(by, (tx, actor) => endPlan(tx, actor, { id, seen: null, today: TODAY }, 'in-institution'));
    await expect(end('tongjing-assistant')).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await end('tongjing-clerk')).toMatchObject({ status: 'ended', endedReason: 'in-institution' });
  });

  it('are the business of their place alone', async () => {
    const home = await household();
    const id = await plan(home);
    await expect(plan(home, 'low-income', 'longxi-clerk')).rejects.toMatchObject({ code: 'household-not-found' });
    await expect(visit(id, ['safe'], {}, 'longxi-clerk')).rejects.toMatchObject({ code: 'visit-plan-not-found' });
    await expect(visit(id, ['safe'], {}, 'yubei-medical')).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await due(undefined, TODAY, 'longxi-clerk')).toEqual([]);
  });
});

describe('What is late', () => {
  it('stands in the list, the oldest first, and climbs the ladder like any clock', async () => {
    const id = await plan(await household());
    const late = addDays('2026-12-23', 8);
    expect((await due('week', '2026-12-15')).map((one) => one.id)).not.toContain(id);
    expect((await due('week', '2026-12-16')).map((one) => one.id)).toContain(id);
    expect((await due('overdue', '2026-12-23')).map((one) => one.id)).not.toContain(id);
    expect((await due('overdue', late)).find((one) => one.id === id)).toMatchObject({ overdue: true });
    for (let fired = 1; fired > 0;)
      fired = await town.town.transactions.asSystem('ladder', (tx, actor) => sweepLadder(tx, actor, late));
    const rungs = `select l.rung from ladder_rung l join deadline d on d.id = l.deadline_id where d.subject_id = $1 order by 1`;
    expect(await town.town.sql(rungs, [id])).toEqual([{ rung: 'early' }, { rung: 'red' }, { rung: 'yellow' }]);
  });
});
