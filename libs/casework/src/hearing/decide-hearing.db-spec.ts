import { COUNTY, HearingTown, REVIEWER } from './hearing-town-spec';
import { decideHearing } from './decide-hearing';

describe('a person decides on a cut or end of aid (LAW 47, 48, 76; I7)', () => {
  let town: HearingTown;
  beforeAll(async () => {
    town = await HearingTown.open();
  });
  beforeEach(() => {
    town.today = '2026-11-20';
  });
  afterAll(() => town?.close());

  it('an end stands in the chain from the month after, and is told with reasons and remedies', async () => {
    const link = await town.award();
    expect((await town.aidOf(link)).awards).toMatchObject([{ programme: 'dibao', since: '2026-03-02' }]);
    const decided = await town.decide(await town.heard(link));
    expect(decided).toMatchObject({ status: 'decided', decision: 'ended', effectiveFrom: '2026-12-01' });
    expect(await town.aidOf(link)).toMatchObject({
      link: { outcome: 'granted', monthlyFen: 60_000, endedOn: '2026-12-01' },
    });
    const { log, notices } = await town.traces(link);
    expect(log.map(({ action, to }) => `${action} → ${to}`)).toEqual([
      'hearing-open → opened',
      'hearing-notify → notified',
      'hearing-record-statement → heard',
      'hearing-decide → decided',
    ]);
    expect(notices.map(({ kind }) => kind)).toEqual(['hearing', 'adjusted']);
    const told: string = notices[1]?.html;
    for (const word of ['收入超过标准', '月工资3200元', '务工是临时的', '行政复议', '行政诉讼'])
      expect(told).toContain(word);
  });

  it('it is received to the end of the month in which its end was decided, and policy reads it until then', async () => {
    const link = await town.award();
    expect(await town.receivedWhenOver(link, -1)).toMatchObject([{ programme: 'dibao' }]);
    expect(await town.receivedWhenOver(link, 0)).toBeNull();
    expect(await town.receivedWhenOver(link, 20)).toBeNull();
    await expect(town.propose(link)).rejects.toMatchObject({ code: 'award-not-running' });
  });

  it('a reduction leaves what was granted readable, and the next hearing starts from what is paid now', async () => {
    const link = await town.award();
    const heard = await town.heard(link, { proposal: 'reduce', reduceToFen: 20_000 });
    await town.decide(heard, { decision: 'reduced', reducedFen: 30_000 });
    expect(await town.aidOf(link)).toMatchObject({
      link: { monthlyFen: 60_000, reducedFen: 30_000, reducedOn: '2026-12-01', endedOn: null },
      awards: [{ programme: 'dibao' }],
    });
    expect((await town.propose(link)).beforeFen).toBe(30_000);
  });

  it('“unchanged” leaves everything as it was, also on facts that have grown old: nothing adverse happens', async () => {
    const link = await town.award();
    const heard = await town.heard(link);
    town.today = '2027-03-01';
    await town.decide(heard, { decision: 'unchanged', reason: '收入是临时的' });
    expect(await town.aidOf(link)).toMatchObject({ link: { endedOn: null, reducedFen: null }, awards: [{}] });
    expect((await town.traces(link)).notices.map(({ kind }) => kind)).toEqual(['hearing']);
  });

  it('nothing adverse on facts that have grown old since they were put to the household (I7)', async () => {
    const link = await town.award();
    const heard = await town.heard(link);
    town.today = '2026-12-11';
    await expect(town.decide(heard)).rejects.toMatchObject({ code: 'facts-stale', extra: { oldest: '2026-11-11' } });
    expect(await town.aidOf(link)).toMatchObject({ link: { endedOn: null } });
    town.today = '2026-12-10';
    expect((await town.decide(heard)).decision).toBe('ended');
  });

  it('never worse than what the household was heard on', async () => {
    const heard = await town.heard(await town.award(), { proposal: 'reduce', reduceToFen: 20_000 });
    const beyond = { code: 'hearing-beyond-proposal' };
    await expect(town.decide(heard, { decision: 'ended' })).rejects.toMatchObject(beyond);
    await expect(town.decide(heard, { decision: 'reduced', reducedFen: 19_999 })).rejects.toMatchObject(beyond);
    for (const told of [
      { decision: 'reduced' },
      { decision: 'reduced', reducedFen: 60_000 },
      { reducedFen: 1 },
    ] as const)
      await expect(town.decide(heard, told)).rejects.toMatchObject({ code: 'hearing-not-a-cut' });
    expect(await town.decide(heard, { decision: 'reduced', reducedFen: 20_000 })).toMatchObject({ decidedFen: 20_000 });
  });

  it('nobody decides on their own proposal, even with both roles', async () => {
    await town.town.admin(
      `insert into assignment (id, officer_id, role, division)
       select uuidv7(), o.id, 'county-officer', '500112000000' from officer o where o.subject = $1`,
      [REVIEWER],
    );
    const heard = await town.heard(await town.award());
    await expect(town.decide(heard, {}, REVIEWER)).rejects.toMatchObject({ code: 'hearing-own-proposal' });
    expect((await town.decide(heard, {}, COUNTY)).status).toBe('decided');
  });

  it('of two who decide at once one does; the other learns that it has moved on', async () => {
    const link = await town.award();
    const heard = await town.heard(link);
    const both = await Promise.allSettled([town.decide(heard), town.decide(heard, { decision: 'unchanged' })]);
    const refused = both.filter((one): one is PromiseRejectedResult => one.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(['if-match-stale']);
    const ended = both[0].status === 'fulfilled';
    expect((await town.aidOf(link)).link?.endedOn).toBe(ended ? '2026-12-01' : null);
  });

  it('nothing ends by itself: a year of silence changes nothing, and no job may decide (I7)', async () => {
    const link = await town.award();
    const heard = await town.heard(link);
    town.today = '2027-11-20';
    const byItself = town.town.transactions.asSystem('sweeper', (tx, actor) =>
      decideHearing(tx, actor, { id: heard.id, seen: null, decision: 'ended', reason: '期满', today: town.today }),
    );
    await expect(byItself).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await town.aidOf(link)).toMatchObject({ link: { endedOn: null }, awards: [{ programme: 'dibao' }] });
  });
});
