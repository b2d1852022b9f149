import { HearingTown } from './hearing-town-spec';

const fact = (asOf: string) => ({ text: '月工资3200元', source: '人力社保比对', asOf });

describe('somebody thinks that aid should be cut or ended (LAW 46, 47)', () => {
  let town: HearingTown;
  beforeAll(async () => {
    town = await HearingTown.open();
  });
  afterAll(() => town?.close());

  it('then a hearing opens, with why and on what facts, and nothing else changes (I7)', async () => {
    const link = await town.award();
    expect(await town.propose(link, { proposal: 'reduce', reduceToFen: 20_000 })).toMatchObject({
      status: 'opened',
      beforeFen: 60_000,
      proposedFen: 20_000,
      programmeName: '最低生活保障',
      terms: { replyDays: 5, freshFactsDays: 30 },
      openedOn: '2026-11-20',
    });
    expect(await town.aidOf(link)).toMatchObject({ link: { monthlyFen: 60_000, reducedFen: null, endedOn: null } });
    const { log, notices } = await town.traces(link);
    expect(log).toEqual([{ action: 'hearing-open', from: null, to: 'opened' }]);
    expect(notices).toEqual([]);
  });

  it.each([
    ['that was refused', { outcome: 'refused', monthlyFen: null }],
    ['that was paid once', { monthlyFen: null, oneOffFen: 320_000 }],
  ])('not about aid %s', async (_, granted) => {
    const link = await town.award(granted);
    await expect(town.propose(link)).rejects.toMatchObject({ code: 'award-not-running' });
  });

  it('nor about aid that has ended', async () => {
    const link = await town.award();
    await town.decide(await town.heard(link));
    await expect(town.propose(link)).rejects.toMatchObject({ code: 'award-not-running' });
  });

  it.each([
    ['a reduction to what is paid now', { proposal: 'reduce', reduceToFen: 60_000 }],
    ['a reduction that names no amount', { proposal: 'reduce' }],
    ['an end that names an amount', { proposal: 'end', reduceToFen: 1 }],
  ] as const)('%s is no proposal', async (_, proposal) => {
    const link = await town.award();
    await expect(town.propose(link, proposal)).rejects.toMatchObject({
      code: 'hearing-not-a-cut',
      extra: { nowFen: 60_000 },
    });
  });

  it('not twice about one award, also not by two at once', async () => {
    const link = await town.award();
    const both = await Promise.allSettled([town.propose(link), town.propose(link)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [open] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'hearing-open-already', extra: { hearingId: open?.id } });
    await town.drop(open!);
    expect((await town.propose(link)).status).toBe('opened');
  });

  it('not on facts older than the pack allows (I7): the thirtieth day still, the day before it no more', async () => {
    const link = await town.award();
    await expect(town.propose(link, { facts: [fact('2026-11-19'), fact('2026-10-20')] })).rejects.toMatchObject({
      code: 'facts-stale',
      extra: { oldest: '2026-10-21', stale: [{ source: '人力社保比对', asOf: '2026-10-20' }] },
    });
    await expect(town.propose(link, { facts: [fact('2026-11-21')] })).rejects.toMatchObject({
      code: 'fact-of-a-day-to-come',
    });
    expect((await town.propose(link, { facts: [fact('2026-10-21')] })).status).toBe('opened');
  });

  it('elsewhere there is no such award, and a proposal is the reviewer’s alone', async () => {
    const link = await town.award();
    for (const subject of ['longxi-reviewer', 'jiangkou-reviewer'])
      await expect(town.propose(link, {}, subject)).rejects.toMatchObject({ code: 'award-not-found' });
    for (const subject of ['tongjing-clerk', 'yubei-civil-affairs', 'yubei-supervisor', 'yubei-medical'])
      await expect(town.propose(link, {}, subject)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
