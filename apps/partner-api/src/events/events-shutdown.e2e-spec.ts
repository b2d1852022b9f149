import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { County } from '../../../../test/support/county';
import { createPartnerApi } from '../create-partner-api';

it('a process that shuts down lets nobody wait: each is told to go on from where they are', async () => {
  const county = await County.open();
  try {
    const app = await createPartnerApi({ environment: county.environment, logger: pino({ level: 'silent' }) });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const token = await county.issuer.clientToken('partner-medical-insurance-500112');
    const headers = { Authorization: `Bearer ${token}`, Connection: 'close' };
    const waiting = fetch(`http://127.0.0.1:${port}/partner/v1/events?wait=25`, { headers });
    await pause(500);
    const start = performance.now();
    await app.close();
    expect(performance.now() - start).toBeLessThan(10_000);
    const reply = await waiting;
    expect([reply.status, await reply.json()]).toEqual([200, { items: [], next: expect.any(String) }]);
  } finally {
    await county.close();
  }
});
