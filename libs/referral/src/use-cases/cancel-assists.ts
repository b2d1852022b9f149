import type { PlainDate } from '@yimen/kernel';
import { inSystemScope } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { SystemReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import type { ReferralStatus } from '../domain/referral-states';
import { lockLiveAssists } from '../persistence/assist.repository';
import { moveOne } from './move-one';

const REASON: SystemReason = 'lead-ended';

/** Where a lead is over or out of the department's hands, nobody is left to hear what its helpers found. */
const OVER: ReadonlySet<ReferralStatus> = new Set<ReferralStatus>([
  'returned',
  'rerouted',
  'completed',
  'cancelled',
  'entered-in-error',
]);

/** The helping parts of a lead that ended are cancelled by the system, for the lead's agency may not see them. */
export async function cancelAssists(tx: Tx, lead: Referral, today: PlainDate): Promise<void> {
  if (!OVER.has(lead.status)) return;
  await inSystemScope(tx, { name: 'assists', division: lead.division }, async (system, actor) => {
    for (const assist of await lockLiveAssists(system, lead.id))
      await moveOne(system, actor, assist, { action: 'cancel', to: 'cancelled', today, reasons: [REASON] });
  });
}
