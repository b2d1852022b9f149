import type { ServerResponse } from 'node:http';
import type { Caller, Reply } from '../support/client';
import { eventually } from '../support/county';
import { XIEXING, XIEXING_NAME } from '../support/region/places';
import { handedOver, handoverAt } from '../support/region/take-for-sichuan';
import { TwoRegions } from '../support/region/two-regions';
import type { Courier } from '../support/region/two-regions';
import { at } from '../support/steps';

const OPENED = `select count(*)::int as n from application where channel = 'handover' and status <> 'withdrawn'`;

/** Lines drop, processes die, the other side is closed for a week. Nothing is lost, nothing is doubled, people see it. */
describe('handing over when something is in the way (I3)', () => {
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

  const opened = async () => Number((await regions.there.sql(OPENED))[0]?.n);
  const turn = async (by = courier) => {
    await regions.here.sql(`update handover set next_attempt_at = now() where next_attempt_at < 'infinity'`);
    return by.turn();
  };
  const now = async ({ body: { id } }: Reply) => (await clerk.get(handoverAt(id))).body;
  const application = async ({ body: { applicationId } }: Reply) => (await clerk.get(at(applicationId))).body;
  const recall = async (handover: Reply) => {
    const { etag } = await clerk.get(handoverAt(handover.body.id));
    return clerk.post(handoverAt(handover.body.id, 'recall'), { note: '家中急需，在本地按急难办理' }, { seen: etag });
  };

  it('the other side is down for days: it is kept, tried again, and everybody sees since when', async () => {
    await regions.line.be('down');
    const handover = await handedOver(clerk);
    for (let day = 0; day < 5; day++) await turn();
    const waiting = await now(handover);
    expect(waiting).toMatchObject({
      status: 'to-send',
      deliveredAt: null,
      failing: { lastError: 'unreachable', calls: 5 },
    });
    regions.today = '2026-09-28';
    const supervisor = await regions.here.staff('yubei-supervisor');
    const list = await supervisor.get('/api/v1/handovers?status=to-send&limit=100');
    expect(list.body.items.map((line: { id: string }) => line.id)).toContain(handover.body.id);
    const late = await supervisor.get('/api/v1/supervision/clocks?limit=100');
    expect(late.body.items.find((line: { step: string }) => line.step === 'push')).toMatchObject({
      ...{ kind: 'application', title: '推送户籍地', due: '2026-09-24', colour: 'yellow' },
      applicationId: handover.body.applicationId,
    });
    await regions.line.be('open');
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'delivered', failing: null, undeliveredDays: null });
  });

  it('the answer to a delivery is lost: it is delivered again, and the other side has one application', async () => {
    const before = await opened();
    const handover = await handedOver(clerk);
    await regions.line.be('answer-lost');
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'to-send', failing: { lastError: 'cut-off', calls: 1 } });
    expect(await opened()).toBe(before + 1);
    await regions.line.be('open');
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'delivered' });
    expect(await opened()).toBe(before + 1);
  });

  it('a worker dies after the other side has committed and before we have: the next one brings the same again', async () => {
    const before = await opened();
    const handover = await handedOver(clerk);
    const doomed = await regions.courier();
    await regions.line.be('answer-held');
    const turned = doomed.turn();
    await eventually(opened, (n) => n === before + 1);
    await doomed.dies();
    await regions.line.be('open');
    await turned;
    const [row] = await regions.here.sql('select status, sending from handover where id = $1', [handover.body.id]);
    expect(row).toEqual({ status: 'to-send', sending: true });
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'delivered' });
    expect(await opened()).toBe(before + 1);
  });

  it('two workers at once bring each handover once', async () => {
    const before = await opened();
    const { passed } = regions.line;
    const all = await Promise.all(Array.from({ length: 12 }, () => handedOver(clerk)));
    const colleague = await regions.courier();
    let taken = 0;
    for (let both = 1; both > 0; taken += both) {
      both = (await Promise.all([courier.turn(), colleague.turn()])).reduce((sum, n) => sum + n);
    }
    expect(taken).toBe(12);
    for (const handover of all) expect(await now(handover)).toMatchObject({ status: 'delivered' });
    expect(await opened()).toBe(before + 12);
    expect(regions.line.passed - passed).toBe(12);
  });

  it('called back while nobody can be reached: it is the window’s at once, and may go elsewhere', async () => {
    await regions.line.be('down');
    const handover = await handedOver(clerk);
    await turn();
    const recalled = await recall(handover);
    expect(recalled).toMatchObject({
      status: 200,
      body: { status: 'withdrawn', reason: { code: 'recalled' }, allowed: [] },
    });
    expect(await application(handover)).toMatchObject({ status: 'handed-back', clock: { mode: 'running' } });
    const before = await opened();
    await regions.line.be('open');
    expect(await turn()).toBe(0);
    expect(await opened()).toBe(before);
    const told = { division: XIEXING, place: XIEXING_NAME };
    const again = await clerk.post(at(handover.body.applicationId, 'hand-over'), told, { seen: '*' });
    expect(again).toMatchObject({ status: 201, body: { status: 'to-send' } });
  });

  it('called back when it may have arrived: the window has it at once, and the other side is told until it knows', async () => {
    const before = await opened();
    const handover = await handedOver(clerk);
    await regions.line.be('answer-lost');
    await turn();
    await regions.line.be('down');
    expect(await recall(handover)).toMatchObject({ status: 200, body: { status: 'withdrawing' } });
    expect(await application(handover)).toMatchObject({ status: 'handed-back' });
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'withdrawing', failing: { lastError: 'unreachable' } });
    await regions.line.be('open');
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'withdrawn' });
    expect(await opened()).toBe(before);
  });

  it('called back while it is on its way: whatever arrives first, nobody there goes on with it', async () => {
    const before = await opened();
    const handover = await handedOver(clerk);
    await regions.line.be('held');
    const delivering = courier.turn();
    await eventually(
      () => regions.here.sql('select sending from handover where id = $1', [handover.body.id]),
      ([row]) => row?.sending === true,
    );
    expect(await recall(handover)).toMatchObject({ status: 200, body: { status: 'withdrawing' } });
    const telling = (await regions.courier()).turn();
    await regions.line.be('open');
    await Promise.all([delivering, telling]);
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'withdrawn' });
    expect(await opened()).toBe(before);
  });

  it.each([
    ['answers 500', 'server-error', (answer: ServerResponse) => answer.writeHead(500).end('{}')],
    ['sends us elsewhere', 'redirected', (answer: ServerResponse) => answer.writeHead(302, { Location: '/' }).end()],
    [
      'answers something else',
      'odd-answer',
      (answer: ServerResponse) => answer.writeHead(201).end('{"status":"paid"}'),
    ],
    ['never stops talking', 'too-large', (answer: ServerResponse) => answer.writeHead(201).end('x'.repeat(300_000))],
  ])(
    'a peer that %s is not believed, neither when it is handed something nor when it is asked',
    async (_, lastError, lie) => {
      const handover = await handedOver(clerk);
      regions.line.lie = lie;
      await turn();
      expect(await now(handover)).toMatchObject({ status: 'to-send', failing: { lastError } });
      regions.line.lie = null;
      await turn();
      regions.line.lie = lie;
      await turn();
      expect(await now(handover)).toMatchObject({
        status: 'delivered',
        peer: { status: 'accepted' },
        failing: { lastError },
      });
      expect(await application(handover)).toMatchObject({ status: 'handed-over', answer: null });
      regions.line.lie = null;
      await turn();
      expect(await now(handover)).toMatchObject({ status: 'delivered', failing: null });
    },
  );

  it('a region whose connection nobody configured keeps the case visible, not lost', async () => {
    const handover = await handedOver(clerk);
    await regions.here.sql(`update agency set code = 'other-region-elsewhere' where code = 'other-region-51'`);
    await turn();
    await regions.here.sql(`update agency set code = 'other-region-51' where code = 'other-region-elsewhere'`);
    expect(await now(handover)).toMatchObject({ status: 'to-send', failing: { lastError: 'not-configured' } });
    await turn();
    expect(await now(handover)).toMatchObject({ status: 'delivered', failing: null });
  });
});
