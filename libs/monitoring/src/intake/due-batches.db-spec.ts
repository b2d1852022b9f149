import { addPart, completeBatch, openBatch } from './deliver';
import { claimDueBatches, noteBatchFailure } from './due-batches';
import { forgetUploads } from './forget-uploads';
import { IntakeTown, ndjson, TODAY } from './intake-town-spec';

const SOURCE = 'education';

describe('deliveries that somebody has to go on with', () => {
  let intake: IntakeTown;
  let body: string;
  beforeAll(async () => {
    intake = await IntakeTown.open();
    const { members } = await intake.family();
    body = ndjson([{ residentId: members[0]?.residentId, kind: 'school-dropout', value: true }]);
  });
  afterAll(() => intake?.close());

  const due = () => intake.as((tx) => claimDueBatches(tx, 10));
  const later = (id: string) =>
    intake.town.sql(`update feed_batch set next_attempt_at = now() where id = $1 returning last_error as told`, [id]);
  const open = () =>
    intake.as((tx, actor) =>
      openBatch(tx, actor, { source: SOURCE, asOf: '2026-09-30', complete: false, today: TODAY }),
    );
  const part = async (id: string, number: number) => {
    const upload = await intake.stage(SOURCE, '2026-09-30', body);
    return intake.as((tx) => addPart(tx, { id, number, part: upload }));
  };

  it('is rung for, and again after a while, until it is settled', async () => {
    const { id } = await intake.deliver({ source: SOURCE, asOf: '2026-10-31', body });
    expect(await due()).toEqual([{ batchId: id, attempts: 1 }]);
    expect(await due()).toEqual([]);
    await intake.as((tx) => noteBatchFailure(tx, id, '57P01'));
    expect(await later(id)).toEqual([{ told: '57P01' }]);
    expect(await due()).toEqual([{ batchId: id, attempts: 2 }]);
    await intake.apply(id);
    await later(id);
    expect(await due()).toEqual([]);
  });

  it('parts may come out of order and from two at once; one missing keeps it open', async () => {
    const id = await open();
    await Promise.all([part(id, 3), part(id, 3), part(id, 2)]);
    const complete = (parts: number, rows: number) => intake.as((tx) => completeBatch(tx, { id, parts, rows }));
    await expect(complete(3, 3)).rejects.toMatchObject({ code: 'feed-batch-incomplete', extra: { missing: [1] } });
    await part(id, 1);
    await expect(complete(3, 4)).rejects.toMatchObject({ code: 'feed-batch-incomplete', extra: { rows: 3 } });
    expect(await complete(3, 3)).toMatchObject({ status: 'received' });
    await expect(part(id, 4)).rejects.toMatchObject({ code: 'feed-batch-closed' });
    expect(await intake.apply(id)).toBe('rejected');
  });

  it('what no batch has taken, and what nobody completed, is forgotten; what waits is kept', async () => {
    const [kept, given] = [await open(), await open()];
    await part(kept, 1);
    await part(given, 1);
    await intake.stage(SOURCE, '2026-09-30', body);
    // As if all of it had come two days ago; the one batch a month.
    await intake.town.sql(`update feed_batch set opened_at = now() - interval '31 days' where id = $1`, [given]);
    const forget = () => intake.as((tx) => forgetUploads(tx, 100));
    const before = await intake.left();
    await forget();
    expect(await intake.left()).toEqual(before);
    await intake.aged();
    const { waiting } = await intake.left();
    await forget();
    // One upload a transaction, of one line each here.
    expect((await intake.left()).waiting).toBe(waiting - 1);
    while ((await intake.left()).waiting > 1) await forget();
    await forget();
    expect(await intake.left()).toMatchObject({ waiting: 1 });
    const [{ status } = { status: '' }] = await intake.town.sql('select status from feed_batch where id = $1', [given]);
    expect(status).toBe('rejected');
  });
});
