import { loadPack } from '@yimen/policy';
import type { Caller, Reply } from '../support/client';
import { County } from '../support/county';
import { draft, packAt, packText, PROPOSAL, proposed } from '../support/policy';

const TODAY = '2026-11-22T10:00:00+08:00';

/** 政策包: one drafts and proposes, another publishes, and then it stays as it is. */
describe('publishing a policy pack', () => {
  let county: County;
  let first: Caller;
  let second: Caller;
  let now = TODAY;

  beforeAll(async () => {
    county = await (await County.open({ clock: { now: () => new Date(now) } })).startApi();
    [first, second] = [await county.staff('yubei-policy'), await county.staff('yubei-policy-2')];
  });
  beforeEach(() => (now = TODAY));
  afterAll(() => county?.close());

  const publish = (who: Caller, step: Reply, seen = step.etag) =>
    who.post(packAt(step.body.ref, 'publish'), undefined, { seen });
  const propose = (who: Caller, drafted: Reply, proposal: object) =>
    who.post(packAt(drafted.body.ref, 'propose'), proposal, { seen: drafted.etag });
  const rowsOf = (ref: string) => county.sql('select * from policy_pack where ref = $1 order by version', [ref]);

  it('goes from draft to proposal to publication, and says who did what and why', async () => {
    const drafted = await draft(first);
    expect(drafted).toMatchObject({
      status: 201,
      body: { status: 'draft', version: 1, allowed: ['propose', 'reject'] },
    });
    const step = await propose(first, drafted, PROPOSAL);
    expect(step).toMatchObject({ status: 200, body: { status: 'proposed', effectiveFrom: '2099-01-01' } });
    expect(step.body.allowed).toEqual(['reject']);
    expect((await second.get(packAt(step.body.ref))).body.allowed).toEqual(['publish', 'reject']);
    const done = await publish(second, step);
    expect(done).toMatchObject({ status: 200, body: { status: 'published', allowed: [], version: 3 } });
    const { body } = await first.get(packAt(step.body.ref.replace('@', '%40')));
    expect(body.history).toMatchObject([
      { action: 'draft', agencyName: '渝北区民政局', reason: null },
      { action: 'propose', reason: PROPOSAL.reason },
      { action: 'publish', reason: null },
    ]);
    expect(body.history[0].actorName).not.toBe(body.history[2].actorName);
    expect(body.text).toContain('extends: chongqing');
    expect(body.wholeText).not.toContain('extends:');
  });

  it('takes four eyes: who proposed it may not publish it', async () => {
    const step = await proposed(first);
    const alone = await publish(first, step);
    expect(alone).toMatchObject({ status: 403, body: { code: 'policy-four-eyes' } });
    expect(await rowsOf(step.body.ref)).toMatchObject([{ status: 'proposed', published_by: null }]);
  });

  it('of two who publish at once, and of one who clicks twice, one did it and the other is told', async () => {
    await county.sql(`
      insert into assignment (id, officer_id, role, division)
      select uuidv7(), id, 'policy-officer', '500112000000' from officer where subject = 'yubei-supervisor'`);
    const third = await county.staff('yubei-supervisor');
    const step = await proposed(first);
    const replies = await Promise.all([publish(second, step), publish(third, step), publish(second, step)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const late = await publish(third, step, '*');
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'policy-pack-action-not-allowed', currentStatus: 'published', allowed: [] },
    });
    const log = `select 1 from policy_pack_log l join policy_pack p on p.id = l.pack_id where p.ref = $1 and action = 'publish'`;
    expect(await county.sql(log, [step.body.ref])).toHaveLength(1);
  });

  it.each([
    ['today', '2026-11-22', TODAY],
    ['yesterday', '2026-11-21', TODAY],
    ['tomorrow, when tomorrow is about to begin', '2026-11-23', '2026-11-22T23:58:00+08:00'],
  ])('takes effect later than %s', async (_, effectiveFrom, at) => {
    now = at;
    const refused = await propose(first, await draft(first), { ...PROPOSAL, effectiveFrom });
    expect(refused).toMatchObject({ status: 422, body: { code: 'policy-effect-too-early' } });
    expect(refused.body.earliest > '2026-11-22').toBe(true);
  });

  it('is not published any more when its day has come meanwhile', async () => {
    const step = await proposed(first, undefined, { effectiveFrom: '2026-11-23' });
    now = '2026-11-23T09:00:00+08:00';
    expect(await publish(second, step)).toMatchObject({ status: 422, body: { earliest: '2026-11-24' } });
  });

  it('stores nothing of a faulty text, and tells every fault', async () => {
    const count = async () => (await county.sql('select count(*)::int as n from policy_pack'))[0]?.n;
    const before = await count();
    const faulty = [packText({ name: '[]', division: '50' }), 'id: [', packText({ extends: 'atlantis' }), '不是政策包'];
    faulty.push(packText({ id: 'chongqing', version: '2026-12-01' }));
    for (const text of faulty) {
      const { status, body } = await draft(first, text);
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'policy-draft-faulty' });
      expect(body.faults.length).toBeGreaterThan(0);
    }
    expect(await count()).toBe(before);
  });

  it('keeps why it was rejected; a better draft of the same version can follow, and no old ETag fits it', async () => {
    const text = packText();
    const drafted = await draft(first, text);
    const { ref } = drafted.body;
    expect(await draft(second, text)).toMatchObject({ status: 409, body: { code: 'policy-pack-taken' } });
    const reason = '标准的执行日期与文件不符';
    const rejected = await second.post(packAt(ref, 'reject'), { reason }, { seen: drafted.etag });
    expect(rejected).toMatchObject({ status: 200, body: { status: 'rejected', reason, allowed: [] } });
    expect(await draft(first, text)).toMatchObject({ status: 201, body: { version: 3, status: 'draft' } });
    expect(await propose(second, drafted, PROPOSAL)).toMatchObject({ status: 412 });
    expect(await rowsOf(ref)).toMatchObject([{ status: 'rejected', reason }, { status: 'draft' }]);
  });

  it('asks for a reason that is one', async () => {
    const drafted = await draft(first);
    const blank = await first.post(packAt(drafted.body.ref, 'reject'), { reason: ' ' }, { seen: drafted.etag });
    expect(blank).toMatchObject({ status: 400, body: { code: 'validation-failed' } });
  });

  it('of a version that was delivered with the service there is no draft', async () => {
    const { id, version } = loadPack('chongqing-yubei');
    const reply = await draft(first, packText({ id, version }));
    expect(reply).toMatchObject({ status: 409, body: { code: 'policy-pack-taken' } });
  });

  it('is the business of the district: another one’s officer may neither draft it nor see the draft', async () => {
    const stranger = await county.staff('yunyang-policy');
    expect(await draft(stranger)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect(await draft(first, packText({ division: "'500000000000'" }))).toMatchObject({ status: 403 });
    const step = await proposed(first);
    for (const act of ['publish', 'reject', 'propose'])
      expect(
        await stranger.post(packAt(step.body.ref, act), act === 'publish' ? undefined : PROPOSAL, { seen: step.etag }),
      ).toMatchObject(act === 'reject' ? { status: 400 } : { status: 404, body: { code: 'policy-pack-unknown' } });
    expect(await stranger.get(packAt(step.body.ref))).toMatchObject({ status: 404 });
    expect((await publish(second, step)).status).toBe(200);
    expect(await stranger.get(packAt(step.body.ref))).toMatchObject({
      status: 200,
      body: { history: [], allowed: [] },
    });
  });

  it('is listed page by page, the newest first', async () => {
    const refs = [(await draft(first)).body.ref, (await draft(first)).body.ref];
    const page = await first.get('/api/v1/policy-packs?limit=1&status=draft');
    expect(page.body.items).toMatchObject([{ ref: refs[1] }]);
    const next = await first.get(`/api/v1/policy-packs?limit=1&status=draft&before=${page.body.items[0].id}`);
    expect(next.body.items).toMatchObject([{ ref: refs[0] }]);
  });
});
