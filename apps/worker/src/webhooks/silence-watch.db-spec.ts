import { ReferralTown } from '../../../../libs/referral/src/referral-town-spec';
import { SilenceWatch } from './silence-watch';

const READ = `
  insert into feed_reader (client_id, agency_id, position, read_at)
  select client_id, agency_id, 0, $1 from partner_client where client_id = 'partner-medical-insurance-500112'`;

it('a bureau whose system falls silent is told of once, and again when it is back', async () => {
  const town = await ReferralTown.open();
  try {
    await town.refer();
    const told: unknown[] = [];
    const log = {
      warn: (what: object) => told.push(['silent', what]),
      info: (what: object) => told.push(['back', what]),
    };
    const clock = { now: () => new Date(Date.now() + 25 * 3_600_000) };
    const watch = new SilenceWatch({ transactions: town.staff.transactions, clock, hours: 24, log: log as never });
    await watch.turn();
    await watch.turn();
    const agency = 'medical-insurance-500112';
    const silent = ['silent', { agency, since: expect.any(Date), waitingReferrals: 1 }];
    expect(told).toEqual([silent]);
    await town.staff.admin(READ, [clock.now()]);
    await watch.turn();
    expect(told).toEqual([silent, ['back', { agency }]]);
  } finally {
    await town.close();
  }
});
