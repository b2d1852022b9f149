import { NightTown } from '../../../../test/support/night-town';
import { copyIn, copyRow } from './copy-in';
import { rows } from './tx';
import type { Tx } from './tx';

const TABLE = 'create temp table copied (n int, text text) on commit drop';
const COPY = 'copy copied (n, text) from stdin';

describe('rows that are copied in', () => {
  let town: NightTown;
  beforeAll(async () => {
    town = await NightTown.open();
  });
  afterAll(() => town?.close());

  const copied = (data: string) =>
    town.transactions.asSystem('test', async (tx: Tx) => {
      await rows(tx, TABLE);
      await copyIn(tx, COPY, Buffer.from(data));
      return rows(tx, 'select n, text from copied order by n');
    });

  it('are what they were, whatever signs stand in them', async () => {
    const texts = ['渝北', 'a\tb', 'a\nb\r', '\\N', '\\.', '', null];
    const data = texts.map((text, n) => copyRow([n, text])).join('');
    expect(await copied(data)).toEqual(texts.map((text, n) => ({ n, text })));
    expect(await copied('')).toEqual([]);
  });

  it('where one is wrong none is there, and the connection goes on', async () => {
    await expect(copied('1\tone\nx\ttwo\n')).rejects.toMatchObject({ code: '22P02' });
    expect(await copied('1\tone\n')).toEqual([{ n: 1, text: 'one' }]);
  });

  it('into a table with row-level security are refused by PostgreSQL: hence the temporary one', async () => {
    const refused = town.transactions.asSystem('test', (tx) =>
      copyIn(tx, 'copy feed_reject (upload, line, code) from stdin', Buffer.from('')),
    );
    await expect(refused).rejects.toMatchObject({ code: '0A000' });
  });
});
