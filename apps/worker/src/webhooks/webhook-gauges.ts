import { connectionsOf } from '@yimen/partners';
import type { Connection } from '@yimen/partners';
import type { Tx } from '@yimen/platform';
import { silentPartners } from '@yimen/referral';
import type { Gauges } from '../metrics/gauges';

/** What Prometheus is told of the bureaus' systems. `hours` is PARTNER_SILENCE_HOURS. */
export function webhookGauges(now: () => Date, hours: number): Gauges {
  return {
    webhook_deliveries_waiting: {
      help: 'Events not pushed yet, or to be tried again',
      measure: (tx) => sum(tx, 'waitingEvents'),
    },
    webhook_dead_letters: { help: 'Events that were given up', measure: (tx) => sum(tx, 'deadLetters') },
    partners_silent: {
      help: 'Bureaus whose referrals wait and whose system shows no sign of life',
      measure: async (tx) => (await silentPartners(tx, { now: now(), hours })).length,
    },
  };
}

async function sum(tx: Tx, what: keyof Pick<Connection, 'waitingEvents' | 'deadLetters'>): Promise<number> {
  return (await connectionsOf(tx)).reduce((total, connection) => total + connection[what], 0);
}
