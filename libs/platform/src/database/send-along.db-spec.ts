import { NightTown } from '../../../../test/support/night-town';
import { row, rows, sendAlong } from './tx';
import type { Tx } from './tx';

describe('a statement nobody waits for', () => {
  let town: NightTown;
  beforeAll(async () => {
    town = await NightTown.open();
  });
  afterAll(() => town?.close());

  const told = (tx: Tx, text: string) => tx.ledger.announce({ topic: text, payload: {} });
  const topics = () => town.sql<{ topic: string }>('select topic from outbox');
  const inOne = (work: (tx: Tx) => Promise<void> | void) =>
    town.transactions.asSystem('test', async (tx) => {
      await work(tx);
    });

  it('is written with what follows it', async () => {
    await inOne((tx) => {
      sendAlong(tx, rows(tx, `insert into outbox (topic, payload) values ('sent', '{}')`));
      told(tx, 'followed');
    });
    expect((await topics()).map(({ topic }) => topic).sort()).toEqual(['followed', 'sent']);
  });

  it('refuses the whole transaction with the code it raised, and the first one is the one that is told', async () => {
    const before = await topics();
    const refused = inOne((tx) => {
      told(tx, 'never');
      sendAlong(tx, rows(tx, `select refuse('person-known', jsonb_build_object('householdId', 'h'))`));
      sendAlong(tx, rows(tx, `select refuse('division-unknown', detail => '500112')`));
    });
    await expect(refused).rejects.toMatchObject({ code: 'person-known', extra: { householdId: 'h' } });
    expect(await topics()).toEqual(before);
  });

  it('tells its own fault also where something that was waited for failed because of it', async () => {
    const refused = inOne(async (tx) => {
      sendAlong(tx, rows(tx, `select refuse('division-unknown', detail => '500112')`));
      await row(tx, 'select 1');
    });
    await expect(refused).rejects.toMatchObject({ code: 'division-unknown', detail: '500112' });
  });

  it('a code nobody declared stays a fault of ours', async () => {
    const refused = inOne((tx) => sendAlong(tx, rows(tx, `select refuse('no-such-code')`)));
    await expect(refused).rejects.toMatchObject({ code: 'YM001' });
  });
});
