import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { Client } from 'pg';
import type { Caller } from '../support/client';
import { County } from '../support/county';
import { standing } from '../support/standing';

const BUREAU = 'partner-medical-insurance-500112';
const WHOAMI = '/partner/v1/whoami';

/** A county is not stopped by what counts its calls. */
describe('when calls can’t be counted together', () => {
  const lines: string[] = [];
  let county: County;
  let bureau: Caller;

  const open = async (env: Record<string, string> = {}) => {
    lines.length = 0;
    const log = { write: (line: string) => void lines.push(line) };
    county = await County.open({ log, env: { LOG_LEVEL: 'warn', PARTNER_CALLS_PER_MINUTE: '5', ...env } });
    bureau = await (await county.startPartnerApi()).partner(BUREAU);
  };
  let mute: Server | undefined;

  afterEach(async () => {
    await county?.close();
    mute?.close();
    mute = undefined;
  });

  /** Each is answered, each instance counts for itself, and the log has one line of it. */
  const expectCounted = async () => {
    const told = [];
    for (let i = 0; i < 6; i++) told.push(await bureau.get(WHOAMI));
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(told.map((reply) => standing(reply).r)).toEqual([4, 3, 2, 1, 0, 0]);
    expect(lines.filter((line) => line.includes('counts for itself'))).toHaveLength(1);
  };

  it('because Redis is away, calls pass', async () => {
    await open({ REDIS_URL: 'redis://127.0.0.1:1' });
    await expectCounted();
  });

  it('because Redis took the connection and says nothing, calls pass', async () => {
    mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    await open({ REDIS_URL: `redis://127.0.0.1:${(mute.address() as AddressInfo).port}` });
    await expectCounted();
  });

  it('because the table refuses, calls pass', async () => {
    await open();
    await county.sql('revoke all on call_count from yimen_app');
    await expectCounted();
  });

  it('because the table hangs, calls pass after a moment', async () => {
    await open();
    const admin = new Client({ connectionString: county.database.adminUrl });
    await admin.connect();
    await admin.query('begin; lock table call_count in access exclusive mode');
    await expectCounted();
    await admin.end();
  });

  it('for a crash has emptied the table, counting begins anew', async () => {
    await open();
    for (let i = 0; i < 3; i++) await bureau.get(WHOAMI);
    await county.sql('truncate call_count');
    expect(standing(await bureau.get(WHOAMI))).toMatchObject({ r: 4 });
  });
});
