import { freshResidentId } from '../../../../test/support/people';
import { applyBatch } from './apply-batch';
import { IntakeTown, ndjson } from './intake-town-spec';
import { rejectsOf, shownBatch } from './batch.query';

const KIND = 'medical-self-pay-12m-fen';
const SOURCE = 'medical-insurance';

describe('a delivery of facts (国办发〔2023〕39号 三)', () => {
  let intake: IntakeTown;
  beforeAll(async () => {
    intake = await IntakeTown.open();
  });
  afterAll(() => intake?.close());

  const shown = (id: string) => intake.as((tx) => shownBatch(tx, id));
  const rejects = async (id: string) =>
    (await intake.as((tx) => rejectsOf(tx, { id, source: SOURCE, after: null, limit: 50 }))).items;

  it('becomes facts about the people it names, dated, and nothing of their numbers is kept', async () => {
    const { id, members } = await intake.family(2);
    const [one, two] = members;
    const body = ndjson([
      { residentId: one?.residentId, kind: KIND, value: 2_500_000 },
      { residentId: two?.residentId.toLowerCase(), kind: 'serious-illness', value: '2026-09-03' },
    ]);
    const batch = await intake.deliver({ source: SOURCE, asOf: '2026-10-31', body });
    expect(batch).toMatchObject({ status: 'received', parts: 1, rows: 2, accepted: 2, rejected: 0, notHere: 0 });
    expect(await intake.facts(id)).toEqual([]);
    expect(await intake.apply(batch.id)).toBe('applied');
    expect(await intake.facts(id)).toEqual([
      { memberId: one?.id, kind: KIND, value: 2_500_000, asOf: '2026-10-31' },
      { memberId: two?.id, kind: 'serious-illness', value: '2026-09-03', asOf: '2026-09-03' },
    ]);
    expect(await intake.left()).toMatchObject({ waiting: 0 });
    expect(await shown(batch.id)).toMatchObject({ status: 'applied', accepted: 2, reason: null });
  });

  it('in CSV says the same; an empty cell says nothing', async () => {
    const { id, members } = await intake.family();
    const body = `\ufeffresidentId,kind,value,date\r\n${members[0]?.residentId},${KIND},"1200",\r\n${members[0]?.residentId},hospital-stay-self-pay-fen,300,2026-10-05\r\n`;
    const batch = await intake.deliver({ source: SOURCE, asOf: '2026-10-30', body, format: 'csv' });
    expect(batch).toMatchObject({ rows: 2, accepted: 2 });
    await intake.apply(batch.id);
    expect((await intake.facts(id)).map(({ value }) => value)).toEqual([300, 1200]);
  });

  it('of people who are not here says how many, not who', async () => {
    const body = ndjson([{ residentId: freshResidentId('1931-01-01'), kind: KIND, value: 1 }]);
    const batch = await intake.deliver({ source: SOURCE, asOf: '2026-10-29', body, complete: false });
    expect(batch).toMatchObject({ rows: 1, accepted: 0, rejected: 0, notHere: 1 });
    expect(await rejects(batch.id)).toEqual([]);
    expect(await intake.apply(batch.id)).toBe('applied');
  });

  it('delivered twice it changes nothing and is answered the same; also twice at once', async () => {
    const { id, members } = await intake.family();
    const told = {
      source: SOURCE,
      asOf: '2026-10-28',
      body: ndjson([{ residentId: members[0]?.residentId, kind: KIND, value: 7 }]),
    } as const;
    const both = await Promise.all([intake.deliver(told), intake.deliver(told)]);
    expect(both[0]).toEqual(both[1]);
    expect(await Promise.all([intake.apply(both[0].id), intake.apply(both[0].id)])).toContain(null);
    expect(await intake.deliver(told)).toMatchObject({ id: both[0].id, status: 'applied' });
    expect(await intake.facts(id)).toHaveLength(1);
  });

  it('a corrected one about the same day is a later truth beside it, and null takes back', async () => {
    const { id, members } = await intake.family();
    const say = async (value: unknown) => {
      const body = ndjson([{ residentId: members[0]?.residentId, kind: KIND, value }]);
      await intake.apply((await intake.deliver({ source: SOURCE, asOf: '2026-10-27', body, complete: false })).id);
    };
    await say(9_000_000);
    await say(90_000);
    await say(null);
    expect((await intake.facts(id)).map(({ value }) => value)).toEqual([9_000_000, 90_000, null]);
  });

  it('after a correction the first one again is no repetition: it takes the correction back', async () => {
    const { id, members } = await intake.family();
    const say = async (value: number, complete = true) => {
      const body = ndjson([{ residentId: members[0]?.residentId, kind: KIND, value }]);
      const batch = await intake.deliver({ source: SOURCE, asOf: '2026-10-24', body, complete });
      await intake.apply(batch.id);
      return batch.id;
    };
    const first = await say(1);
    expect(await say(1)).toBe(first);
    await say(2, false);
    const again = await say(1);
    expect(again).not.toBe(first);
    expect(await say(1)).toBe(again);
    expect((await intake.facts(id)).map(({ value }) => value)).toEqual([1, 2, 1]);
  });

  it('killed between, it is as if it had not begun; the next attempt does it whole', async () => {
    const { id, members } = await intake.family();
    const body = ndjson([{ residentId: members[0]?.residentId, kind: KIND, value: 3 }]);
    const batch = await intake.deliver({ source: SOURCE, asOf: '2026-10-26', body });
    const killed = intake.as(async (tx) => {
      await applyBatch(tx, batch.id);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await intake.facts(id)).toEqual([]);
    expect(await shown(batch.id)).toMatchObject({ status: 'received' });
    expect(await intake.apply(batch.id)).toBe('applied');
    expect(await intake.facts(id)).toHaveLength(1);
  });

  it('tells once that facts have arrived', async () => {
    const batch = await intake.deliver({ source: SOURCE, asOf: '2026-10-25', body: '', complete: false });
    await intake.apply(batch.id);
    await intake.apply(batch.id);
    const events = await intake.town.sql(
      `select payload from outbox where topic = 'facts-arrived' and payload ->> 'asOf' = '2026-10-25'`,
    );
    expect(events).toMatchObject([{ payload: { source: SOURCE, asOf: '2026-10-25' } }]);
  });
});
