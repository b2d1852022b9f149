import type { Actor } from '@yimen/kernel';
import { inSystemScope } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { disclose } from '@yimen/partners';
import type { Packet } from '@yimen/partners';
import type { Referral } from '../domain/referral';
import { isHeld } from '../domain/referral-states';
import type { DeskAction } from '../domain/referral-states';
import { assistsOfLeads } from '../persistence/assist.repository';
import { getReferral, packetOf } from '../persistence/referral.repository';
import { allowedAtDesk, assertAddressee } from '../use-cases/take-desk-step';
import { assistView } from './assist-view';
import type { AssistView } from './assist-view';
import { referralClocks } from './referral-clocks';
import { stateOf } from './referral-state';
import type { ReferralState } from './referral-state';

/** A referral on a department's desk. */
export interface DeskReferral extends ReferralState {
  receiptNo: string;
  place: string | null;
  /** The window it came from; of a helping part the department that leads. */
  window: string;
  allowed: DeskAction[];
}

export interface DeskReferralDetail extends DeskReferral {
  /** Only while somebody of the agency holds it. */
  packet: Packet | null;
  /** Of a helping part: what whoever leads asks, for as long as the packet is shown. */
  task: string | null;
  /** Helping parts that the agency asked for, with their results, the oldest first. */
  assists: AssistView[];
}

/** What is in hand, and who helps. */
export type DeskLead = DeskReferral & Pick<DeskReferralDetail, 'assists'>;

/** After an action, for the one who took it; without the packet, so that no stored answer keeps a copy of it. */
export async function deskView(tx: Tx, actor: Actor, referral: Referral): Promise<DeskReferral> {
  return (await deskViews(tx, actor, [referral]))[0] as DeskReferral;
}

/** The same of many, in their order. */
export async function deskViews(tx: Tx, actor: Actor, referrals: readonly Referral[]): Promise<DeskReferral[]> {
  const clocks = await referralClocks(
    tx,
    referrals.map(({ id }) => id),
  );
  return referrals.map((referral) => {
    const { id, receiptNo, place, fromAgencyName: window } = referral;
    return { ...stateOf(referral, clocks.get(id)), receiptNo, place, window, allowed: allowedAtDesk(referral, actor) };
  });
}

/** One referral of the actor's agency; showing the packet is logged, field by field (I8, LAW 70(6)). Refuses `referral-not-found`, `not-addressee`. */
export async function deskReferral(tx: Tx, actor: Actor, id: string): Promise<DeskReferralDetail> {
  assertMay(actor, 'referral.read');
  const referral = await getReferral(tx, id);
  assertAddressee(referral, actor);
  const view = await deskView(tx, actor, referral);
  const assists = await assistsFor(tx, referral);
  if (!isHeld(referral.status)) {
    const note = referral.status === 'entered-in-error' ? null : view.note;
    return { ...view, note, packet: null, task: null, assists: assists.map(withoutWords) };
  }
  return { ...view, packet: await shown(tx, actor, referral), task: referral.task, assists };
}

/** A lead after an action on its helping parts. */
export async function leadView(tx: Tx, actor: Actor, lead: Referral): Promise<DeskLead> {
  return { ...(await deskView(tx, actor, lead)), assists: await assistsFor(tx, lead) };
}

/** In the system's scope: they are addressed to others, and whoever leads may see their results, not their packets. */
async function assistsFor(tx: Tx, { id, division, hasAssists }: Referral): Promise<AssistView[]> {
  if (!hasAssists) return [];
  const found = await inSystemScope(tx, { name: 'assists', division }, (system) => assistsOfLeads(system, [id]));
  return found.map(assistView);
}

/** Nobody has it in hand: who helps and how far they are, not what anybody wrote of the family. */
function withoutWords(assist: AssistView): AssistView {
  return { ...assist, task: null, note: null };
}

async function shown(tx: Tx, actor: Actor, { id, applicationId, division, toAgencyId }: Referral): Promise<Packet> {
  const packet = await packetOf(tx, id);
  tx.ledger.look(actor, { division, subjectKind: 'referral', subjectId: id, purpose: 'handle-referral' });
  disclose(tx, actor, { referralId: id, applicationId, division, agencyId: toAgencyId, channel: 'desk', packet });
  return packet;
}
