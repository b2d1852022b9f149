import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Packet } from '../domain/packets';
import type { Referral } from '../domain/referral';
import { isHeld } from '../domain/referral-states';
import type { DeskAction } from '../domain/referral-states';
import { getReferral, packetOf } from '../persistence/referral.repository';
import { allowedAtDesk, assertAddressee } from '../use-cases/take-desk-step';
import { referralClocks } from './referral-clocks';
import { stateOf } from './referral-state';
import type { ReferralState } from './referral-state';

/** A referral on a department's desk. */
export interface DeskReferral extends ReferralState {
  receiptNo: string;
  place: string | null;
  /** The window it came from. */
  window: string;
  allowed: DeskAction[];
}

export interface DeskReferralDetail extends DeskReferral {
  /** Only while somebody of the agency holds it. */
  packet: Packet | null;
}

/** After an action, for the one who took it; without the packet, so that no stored answer keeps a copy of it. */
export async function deskView(tx: Tx, actor: Actor, referral: Referral): Promise<DeskReferral> {
  const { id, receiptNo, place, fromAgencyName: window } = referral;
  const clock = (await referralClocks(tx, [id])).get(id);
  return { ...stateOf(referral, clock), receiptNo, place, window, allowed: allowedAtDesk(referral, actor) };
}

/** One referral of the actor's agency; showing the packet is logged (I8). Refuses `referral-not-found`, `not-addressee`. */
export async function deskReferral(tx: Tx, actor: Actor, id: string): Promise<DeskReferralDetail> {
  assertMay(actor, 'referral.read');
  const referral = await getReferral(tx, id);
  assertAddressee(referral, actor);
  const view = await deskView(tx, actor, referral);
  return { ...view, packet: isHeld(referral.status) ? await shown(tx, actor, referral) : null };
}

function shown(tx: Tx, actor: Actor, { id, division }: Referral): Promise<Packet> {
  tx.ledger.look(actor, { division, subjectKind: 'referral', subjectId: id, purpose: 'handle-referral' });
  return packetOf(tx, id);
}
