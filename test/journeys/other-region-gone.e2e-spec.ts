import type { Caller, Reply } from '../support/client';
import { eventually } from '../support/county';
import { CHONGQING, connectRegion, XIEXING, XIEXING_NAME } from '../support/region/places';
import { handedOver, handoverAt } from '../support/region/take-for-sichuan';
import { TwoRegions } from '../support/region/two-regions';
import type { Courier } from '../support/region/two-regions';
import { at } from '../support/steps';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const RENAME = `update agency set name = $1 where id = (select window_agency_id from application where id = $2)`;

/** The other side forgets, contradicts itself, or takes its time; a worker dies or is overtaken. */
describe('handing over to a region that can’t be relied on (I3, I8)', () => {
  let regions: TwoRegions;
  let clerk: Caller;
  let courier: Courier;

  beforeAll(async () => {
    regions = await TwoRegions.open();
    clerk = await regions.here.staff('tongjing-clerk');
    courier = await regions.courier();
  });
  afterAll(() => regions?.close());
  beforeEach(async () => {
    regions.today = '2026-09-21';
    regions.line.lie = null;
    await regions.line.be('open');
  });
  afterEach(() =>
    regions.here.sql(
      `update handover set next_attempt_at = 'infinity', claim = null where next_attempt_at is not null`,
    ),
  );

  const turn = async () => {
    await regions.here.sql(`update handover set next_attempt_at = now() where next_attempt_at < 'infinity'`);
    return courier.turn();
  };
  const row = async ({ body: { id } }: Reply) =>
    (await regions.here.sql('select sending, claim, attempts from handover where id = $1', [id]))[0];
  const called = (handover: Reply) =>
    eventually(
      () => row(handover),
      (found) => found?.sending === true,
    );
  const now = async ({ body: { id } }: Reply) => (await clerk.get(handoverAt(id))).body;
  const application = async ({ body: { applicationId } }: Reply) => (await clerk.get(at(applicationId))).body;
  const recall = async ({ body: { id } }: Reply) =>
    clerk.post(handoverAt(id, 'recall'), {}, { seen: (await clerk.get(handoverAt(id))).etag });
  const again = ({ body: { applicationId } }: Reply) =>
    clerk.post(at(applicationId, 'hand-over'), { division: XIEXING, place: XIEXING_NAME }, { seen: '*' });
  const left = async ({ body: { id } }: Reply) =>
    (await regions.here.sql('select channel from disclosure where referral_id = $1', [id])).length;
  const renamed = (name: string, { body: { applicationId } }: Reply) => regions.here.sql(RENAME, [name, applicationId]);
  const thereView = async ({ body: { id } }: Reply) =>
    (await (await regions.there.partner(`partner-${CHONGQING}`)).get(`/partner/v1/handovers/${id}`)).body;

  it('it has lost the case, as after a backup: the window takes it back and goes on (LAW 64)', async () => {
    const handover = await handedOver(clerk);
    await turn();
    regions.line.lie = (answer) => answer.writeHead(404, JSON_TYPE).end('{"code":"handover-not-found"}');
    await turn();
    expect(await now(handover)).toMatchObject({
      ...{ status: 'delivered', failing: { lastError: 'unknown-there' }, allowed: ['recall'] },
    });
    expect(await recall(handover)).toMatchObject({ status: 200, body: { status: 'withdrawing', allowed: [] } });
    expect(await application(handover)).toMatchObject({ status: 'handed-back', clock: { mode: 'running' } });
    regions.line.lie = null;
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'withdrawn' });
  });

  it('it won’t give the case back and goes on with it: nobody here takes that for an end', async () => {
    const handover = await handedOver(clerk);
    await turn();
    const view = JSON.stringify({ ...(await thereView(handover)), status: 'in-handling', version: 9 });
    await recall(handover);
    regions.line.lie = (answer) =>
      answer.req.method === 'POST'
        ? answer.writeHead(409, JSON_TYPE).end('{"code":"action-not-allowed"}')
        : answer.writeHead(200, JSON_TYPE).end(view);
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'withdrawing', failing: { lastError: 'odd-answer' } });
    regions.line.lie = null;
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'withdrawn' });
  });

  it('the answer is lost, and the next delivery puts it otherwise: it lives there, and isn’t taken for refused', async () => {
    const handover = await handedOver(clerk);
    await regions.line.be('answer-lost');
    await turn();
    await regions.line.be('open');
    // As a later version of this service might.
    const put = `update handover set packet = jsonb_set(packet, '{hardships}', '[{"kind": "illness"}]') where id = $1`;
    await regions.here.sql(put, [handover.body.id]);
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'delivered', peer: { status: 'accepted' } });
    expect(await application(handover)).toMatchObject({ status: 'handed-over' });
  });

  it('what is delivered names the window as it was called on the day', async () => {
    const handover = await handedOver(clerk);
    await renamed('统景镇便民服务中心', handover);
    await turn();
    await renamed('统景镇社会救助窗口', handover);
    const [log] = await regions.there.sql(
      `select detail ->> 'senderWindow' as told from action_log where detail ->> 'senderReceiptNo' = $1`,
      [handover.body.receiptNo],
    );
    expect(log).toEqual({ told: '统景镇社会救助窗口' });
  });

  it('a worker dies while it delivers and the window takes it back: what left is in the ledger (个人信息保护法第五十五条)', async () => {
    const handover = await handedOver(clerk);
    const doomed = await regions.courier();
    await regions.line.be('held');
    const turned = doomed.turn();
    await called(handover);
    await doomed.dies();
    expect(await recall(handover)).toMatchObject({ status: 200, body: { status: 'withdrawing' } });
    expect(await left(handover)).toBe(1);
    await regions.line.be('open');
    await turned;
  });

  it('a peer that refuses our token was told the packet with it: that is in the ledger as well', async () => {
    const handover = await handedOver(clerk);
    regions.line.lie = (answer) => answer.writeHead(403).end('{}');
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'to-send', failing: { lastError: 'not-authorised' } });
    expect(await left(handover)).toBe(1);
  });

  it('a turn that another has overtaken says nothing of how its own call went', async () => {
    const handover = await handedOver(clerk);
    await regions.line.be('held');
    const slow = courier.turn();
    await called(handover);
    const other = '00000000-0000-7000-8000-000000000001';
    await regions.here.sql('update handover set claim = $2 where id = $1', [handover.body.id, other]);
    await regions.line.be('down');
    await slow;
    expect(await row(handover)).toMatchObject({ claim: other, attempts: 0 });
    await regions.line.be('open');
  });

  it('taken back and handed over again, the window’s days for sending it on aren’t given anew', async () => {
    const handover = await handedOver(clerk);
    await recall(handover);
    regions.today = '2026-09-23';
    expect(await again(handover)).toMatchObject({ status: 201 });
    const pushes = await regions.here.sql(
      `select started_on::text as from from deadline where application_id = $1 and step = 'push' order by round`,
      [handover.body.applicationId],
    );
    expect(pushes).toEqual([{ from: '2026-09-21' }, { from: '2026-09-21' }]);
  });

  it('a region that hangs holds two calls of all workers together, nobody else’s case, and no shutdown', async () => {
    await connectRegion(regions.here, 'other-region-52', '贵州省', '520000000000');
    await regions.line.be('held');
    for (let n = 0; n < 9; n++) await handedOver(clerk);
    const elsewhere = await handedOver(clerk, {}, { division: '520102001000', place: '贵州省某镇' });
    const colleague = await regions.courier();
    expect((await courier.begin()) + (await colleague.begin())).toBe(3);
    const { failing } = await eventually(
      () => now(elsewhere),
      (found) => found.failing !== null,
    );
    expect(failing).toMatchObject({ lastError: 'not-configured' });
    const began = Date.now();
    await Promise.all([courier.drain(50), colleague.drain(50)]);
    expect(Date.now() - began).toBeLessThan(2000);
    expect(await courier.begin()).toBe(0);
    await regions.line.be('open');
    await Promise.all([courier.drain(5000), colleague.drain(5000)]);
  });

  it('whoever runs the service sees what is under way, and what fails since when', async () => {
    const idle = await courier.backlog();
    await regions.line.be('down');
    await handedOver(clerk);
    await turn();
    const waiting = await courier.backlog();
    expect(waiting.undelivered).toBe(idle.undelivered + 1);
    expect(waiting.failing).toBeGreaterThan(idle.failing);
    expect(waiting.oldestUndelivered).toBeGreaterThan(0);
    expect(waiting.longestFailing).toBeGreaterThan(0);
  });
});
