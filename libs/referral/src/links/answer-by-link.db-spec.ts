import { getReferral } from '../persistence/referral.repository';
import { releaseReferral } from '../use-cases/release-referral';
import { completeByLink, returnByLink } from './answer-by-link';
import { LinkTown } from './link-town-spec';
import { releaseDeadLinks } from './release-dead-links';
import { holdByLink, renewByLink, resumeByLink } from './wait-by-link';

const ANYHOW = { seen: null, today: '2026-09-21' };

describe('A referral that is answered by link', () => {
  let town: LinkTown;
  let id: string;
  let token: string;
  beforeAll(async () => (town = await LinkTown.open()));
  afterAll(() => town?.close());
  beforeEach(async () => {
    town.town.today = '2026-09-21';
    id = await town.refer();
    token = await town.issue(id);
  });

  const complete = (seen: number | null = null) =>
    town.as(token, (tx, actor) =>
      completeByLink(tx, actor, { ...ANYHOW, seen, outcome: 'granted', oneOffFen: 30_000 }),
    );
  const clock = async () => (await town.town.clocks(id)).find(({ step }) => step === 'decide');
  const dead = () => town.town.asSystem((tx, actor) => releaseDeadLinks(tx, actor, town.town.today, 100));

  it('goes the way of any other: claimed, begun, done, in the log under the name of who was sent it (LAW 45, 64)', async () => {
    expect((await town.open(token)).inHand).toBeNull();
    await town.claim(token);
    const { inHand, allowed, referral } = await town.open(token);
    expect(inHand?.packet.applicant).toEqual({ name: '覃桂芳', phone: '13000000000' });
    expect(allowed).toEqual(expect.arrayContaining(['complete', 'hold', 'return', 'renew']));
    expect(referral).toMatchObject({ status: 'in-progress', holder: '周会长' });
    await complete();
    expect(await town.town.find(id)).toMatchObject({ status: 'completed', outcome: 'granted', oneOffFen: 30_000 });
    const by = { by: 'link', name: '周会长', agency: '渝北区慈善会' };
    expect((await town.log(id)).slice(2)).toEqual([
      { action: 'claim', to: 'claimed', ...by },
      { action: 'start', to: 'in-progress', ...by },
      { action: 'complete', to: 'completed', ...by },
    ]);
    expect(await clock()).toMatchObject({ stoppedOn: '2026-09-21' });
    expect(await town.links(id)).toMatchObject([
      { state: 'answered', answer: 'complete', answeredAt: expect.any(Date) },
    ]);
    await expect(town.open(token)).rejects.toMatchObject({ code: 'link-over', extra: { why: 'answered' } });
  });

  it('each look at the packet is logged and disclosed, with who, what and why (I8; 个人信息保护法第五十五条)', async () => {
    await town.open(token);
    const looks = () =>
      town.town.staff.admin(
        `select actor_kind as by, purpose from access_log where subject_id = $1 and actor_kind = 'link'`,
        [id],
      );
    expect(await looks()).toEqual([]);
    await town.claim(token);
    await town.open(token);
    await town.open(token);
    expect(await looks()).toEqual(Array(2).fill({ by: 'link', purpose: 'answer-by-link' }));
    const told = await town.town.staff.admin('select channel, fields from disclosure where referral_id = $1', [id]);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({
      channel: 'link',
      fields: expect.arrayContaining(['applicant.name', 'applicant.phone']),
    });
  });

  it('stands still while it waits, under the same clock, and runs on (I4)', async () => {
    await town.claim(token);
    const hold = { ...ANYHOW, reason: 'applicant-unreachable', note: '电话打不通' } as const;
    await town.as(token, (tx, actor) => holdByLink(tx, actor, hold));
    expect((await clock())?.standing).toMatchObject({ reason: '联系不上申请人', waitingFor: 'applicant' });
    expect((await town.open(token)).referral).toMatchObject({
      status: 'on-hold',
      note: '电话打不通',
      leaseUntil: null,
    });
    town.town.today = '2026-09-23';
    await town.as(token, (tx, actor) => resumeByLink(tx, actor, { seen: null, today: '2026-09-23' }));
    expect((await clock())?.standing).toBeNull();
    await town.as(token, (tx, actor) => renewByLink(tx, actor, { seen: null, today: '2026-09-23' }));
    expect((await town.log(id)).slice(4).map(({ action }) => action)).toEqual(['hold', 'resume', 'renew']);
  });

  it('given back it is over for the link, and the window has it with the reasons', async () => {
    await town.claim(token);
    const told = { ...ANYHOW, reasons: ['not-our-area', 'in-hand-already'] as const, note: '另有安排' };
    await town.as(token, (tx, actor) => returnByLink(tx, actor, told, town.giveBack));
    expect(await town.town.find(id)).toMatchObject({
      status: 'returned',
      reasons: expect.arrayContaining([...told.reasons]),
    });
    expect(await town.links(id)).toMatchObject([{ state: 'answered', answer: 'return' }]);
  });

  it('two phones with the same link: one claims, the other finds it claimed; of two answers one counts', async () => {
    await Promise.all([town.claim(token), town.claim(token)]);
    const { version } = await town.town.find(id);
    const both = await Promise.allSettled([complete(version), complete(version)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await town.log(id)).filter(({ action }) => ['claim', 'complete'].includes(action))).toHaveLength(2);
  });

  it('an old page is told so, and nothing happens', async () => {
    await town.claim(token);
    await expect(complete(1)).rejects.toMatchObject({ code: 'if-match-stale' });
    expect((await town.town.find(id)).status).toBe('in-progress');
  });

  it('before it is claimed nothing can be answered, and what a colleague has claimed is theirs (I2)', async () => {
    await expect(complete()).rejects.toMatchObject({ code: 'referral-action-not-allowed' });
    await town.town.begin(id, 'yubei-charity');
    expect(await town.open(token)).toMatchObject({ inHand: null, allowed: ['release'] });
    await expect(complete()).rejects.toMatchObject({ code: 'referral-held' });
    await expect(town.claim(token)).rejects.toMatchObject({ code: 'referral-held' });
  });

  it('the desk of the agency may release what the link holds, and the link claims it again', async () => {
    await town.claim(token);
    await town.town.act('yubei-charity', id, releaseReferral);
    expect(await town.open(token)).toMatchObject({ inHand: null, allowed: ['claim'] });
    await town.claim(token);
    expect((await town.open(token)).inHand).not.toBeNull();
  });

  it('revoked between reading and sending: nothing of it is done', async () => {
    await town.claim(token);
    const late = town.as(token, async (tx, actor) => {
      await getReferral(tx, id);
      await town.revoke(id);
      return completeByLink(tx, actor, { ...ANYHOW, outcome: 'granted' });
    });
    await expect(late).rejects.toMatchObject({ code: 'link-over', extra: { why: 'revoked' } });
    expect((await town.town.find(id)).status).toBe('requested');
  });

  it('what an expired link still holds goes back to the pool, on hold or not; nothing lies for ever (I2)', async () => {
    await town.claim(token);
    await town.as(token, (tx, actor) => holdByLink(tx, actor, { ...ANYHOW, reason: 'window-visit' }));
    expect(await dead()).toBe(0);
    town.town.today = '2026-10-06';
    expect(await dead()).toBeGreaterThan(0);
    expect(await dead()).toBe(0);
    expect(await town.town.find(id)).toMatchObject({ status: 'requested', holderId: null, reason: 'link-over' });
    expect((await clock())?.standing).toBeNull();
    expect((await town.log(id)).at(-1)).toMatchObject({ action: 'release', by: 'system' });
  });
});
