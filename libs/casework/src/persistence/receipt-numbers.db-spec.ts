import { NightTown } from '../../../../test/support/night-town';
import { ReceiptNumbers } from './receipt-numbers';

describe('receipt numbers', () => {
  let town: NightTown;
  beforeAll(async () => {
    town = await NightTown.open();
  });
  afterAll(() => town?.close());

  it('say county, day and serial, and are never given twice, also by two processes at once', async () => {
    const processes = [new ReceiptNumbers(), new ReceiptNumbers()];
    const asked = Array.from({ length: 240 }, (_, i) =>
      town.transactions.asSystem('test', (tx) =>
        (processes[i % 2] as ReceiptNumbers).next(tx, '500112133212', '2026-11-22'),
      ),
    );
    const given = await Promise.all(asked);
    expect(new Set(given).size).toBe(240);
    for (const number of given) expect(number).toMatch(/^50011220261122\d{7}$/);
  });
});
