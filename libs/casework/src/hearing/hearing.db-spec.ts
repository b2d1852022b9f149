import { HearingTown } from './hearing-town-spec';

describe('the household is heard (LAW 48)', () => {
  let town: HearingTown;
  beforeAll(async () => {
    town = await HearingTown.open();
  });
  beforeEach(() => {
    town.today = '2026-11-20';
  });
  afterAll(() => town?.close());

  it('is told in writing what is intended and why, and until when it can answer: five working days', async () => {
    const link = await town.award();
    const notified = await town.notify(await town.propose(link, { proposal: 'reduce', reduceToFen: 20_000 }));
    expect(notified).toMatchObject({ status: 'notified', notifiedOn: '2026-11-20', replyBy: '2026-11-27' });
    expect(notified.replyExplained?.at(-1)).toBe('到期日 2026-11-27');
    const { notices } = await town.traces(link);
    expect(notices).toEqual([{ kind: 'hearing', html: expect.stringContaining('丈夫务工，月工资3200元') }]);
  });

  it('holidays don’t count, and the clerk can read why (国庆节)', async () => {
    town.today = '2026-09-29';
    const fact = { text: '月工资3200元', source: '人力社保比对', asOf: '2026-09-20' };
    const { replyBy, replyExplained } = await town.notify(await town.propose(await town.award(), { facts: [fact] }));
    expect(replyBy).toBe('2026-10-12');
    expect(replyExplained?.join()).toMatch(/国庆节.*不计/);
  });

  it('nobody decides while it can still answer, the last day included', async () => {
    const notified = await town.notify(await town.propose(await town.award()));
    for (const today of ['2026-11-20', '2026-11-27']) {
      town.today = today;
      const running = { code: 'reply-period-running', extra: { replyBy: '2026-11-27' } };
      await expect(town.decide(notified)).rejects.toMatchObject(running);
      await expect(town.hear(notified)).rejects.toMatchObject(running);
    }
  });

  it('its silence is written down by a person once the period is over; only then somebody decides', async () => {
    const notified = await town.notify(await town.propose(await town.award()));
    town.today = '2026-11-28';
    await expect(town.decide(notified)).rejects.toMatchObject({
      code: 'hearing-action-not-allowed',
      extra: { currentStatus: 'notified', allowed: ['drop'] },
    });
    const silent = await town.hear(notified);
    expect(silent).toMatchObject({ status: 'heard', said: [{ text: null, on: '2026-11-28', final: false }] });
    expect((await town.decide(silent)).status).toBe('decided');
  });

  it('a calendar that is announced meanwhile never takes days away', async () => {
    const notified = await town.notify(await town.propose(await town.award()));
    await town.town.admin(`insert into calendar_exception values ('2026-11-27', 'holiday', '国庆节')`);
    town.today = '2026-11-29';
    await expect(town.hear(notified)).rejects.toMatchObject({ extra: { replyBy: '2026-11-30' } });
    await town.town.admin(`delete from calendar_exception where date = '2026-11-27'`);
  });

  it('what it says is kept word for word, and more can be added until the decision', async () => {
    const once = await town.heard(await town.award());
    town.today = '2026-11-23';
    const twice = await town.hear(once, '下月合同到期，有证明', { by: 'tongjing-clerk' });
    expect(twice.said.map(({ text, on }) => [text, on])).toEqual([
      ['务工是临时的', '2026-11-20'],
      ['下月合同到期，有证明', '2026-11-23'],
    ]);
    expect(twice.heardOn).toBe('2026-11-20');
  });

  it('a first word doesn’t use up the days it was promised: nothing adverse before they are over (LAW 48)', async () => {
    const link = await town.award();
    const heard = await town.hear(await town.notify(await town.propose(link)), '容我找证明');
    const running = { code: 'reply-period-running', extra: { replyBy: '2026-11-27' } };
    for (const today of ['2026-11-20', '2026-11-27']) {
      town.today = today;
      await expect(town.decide(heard)).rejects.toMatchObject(running);
    }
    expect(await town.aidOf(link)).toMatchObject({ link: { endedOn: null } });
    town.today = '2026-11-28';
    expect((await town.decide(heard)).decision).toBe('ended');
  });

  it('only who has nothing to add gives up the rest of the days; with more to say they have them again (LAW 48)', async () => {
    const notified = await town.notify(await town.propose(await town.award(), { proposal: 'reduce', reduceToFen: 1 }));
    const final = await town.hear(notified, '没有意见，不再补充', { final: true });
    const reduced = { decision: 'reduced', reducedFen: 1 } as const;
    const more = await town.hear(final, '又想起一件事');
    await expect(town.decide(more, reduced)).rejects.toMatchObject({ code: 'reply-period-running' });
    const again = await town.hear(more, '就这些', { final: true });
    expect(await town.decide(again, reduced)).toMatchObject({ decision: 'reduced', decidedOn: '2026-11-20' });
  });

  it('what is in its favour needs no waiting', async () => {
    const heard = await town.hear(await town.notify(await town.propose(await town.award())), '容我找证明');
    expect(await town.decide(heard, { decision: 'unchanged' })).toMatchObject({ decidedOn: '2026-11-20' });
  });

  it('when the facts turn out wrong it is dropped at any time, and nothing has changed', async () => {
    const link = await town.award();
    expect(await town.drop(await town.propose(link))).toMatchObject({ status: 'dropped', dropReason: '同名不同人' });
    expect(await town.drop(await town.notify(await town.propose(link)))).toMatchObject({ status: 'dropped' });
    expect(await town.drop(await town.heard(link))).toMatchObject({ status: 'dropped' });
    expect(await town.aidOf(link)).toMatchObject({ link: { endedOn: null }, awards: [{ programme: 'dibao' }] });
  });
});
