import { placeWords } from '@yimen/casework';
import type { Actor, PlainDate } from '@yimen/kernel';
import { disclose } from '@yimen/partners';
import type { Packet } from '@yimen/partners';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import type { DeskAction } from '../domain/referral-states';
import { getReferral, packetOf } from '../persistence/referral.repository';
import { referralClocks } from '../queries/referral-clocks';
import { stateOf } from '../queries/referral-state';
import type { ReferralState } from '../queries/referral-state';
import { allowedAtDesk } from '../use-cases/take-desk-step';
import { isWithLink } from './answer-link';
import { noteOpened } from './link.repository';
import { isTheirs, linkOver, openLink, orOver } from './step-by-link';

/** What the page of an open link shows. */
export interface LinkPage {
  /** Who was sent it. */
  to: string;
  agencyName: string;
  /** The window it came from. */
  window: string;
  /** 统景镇江口村 */
  place: string;
  expiresOn: PlainDate;
  today: PlainDate;
  referral: Pick<
    ReferralState,
    'programmeName' | 'status' | 'version' | 'clock' | 'holder' | 'leaseUntil' | 'reasonText' | 'note'
  >;
  allowed: DeskAction[];
  /** The day it comes back to the pool, while it is put off. */
  parkedUntil: PlainDate | null;
  /** Only in the link's own hand: what is needed to help, and the number to talk about it by. */
  inHand: InHand | null;
}

export interface InHand {
  receiptNo: string;
  /** 协办: what whoever leads asks for. */
  task: string | null;
  packet: Packet;
  /** Where the household lives, where the packet says so. */
  home: string | null;
}

/**
 * The referral that the actor's link is for. Before 签收 a place, a programme and a day, nobody's name; in the link's own
 * hand the packet, and each such look is logged and disclosed (I8). `opened` counts it as opened. Refuses `link-over`.
 */
export async function linkPage(tx: Tx, actor: Actor, today: PlainDate, opened: boolean): Promise<LinkPage> {
  const link = await openLink(tx, actor, today);
  const referral = await orOver(getReferral(tx, link.referralId), link);
  if (!isWithLink(referral.status)) throw linkOver('ended', link);
  if (opened) await noteOpened(tx, link.id);
  const clock = (await referralClocks(tx, [referral.id])).get(referral.id);
  return {
    ...{ to: link.to, agencyName: link.agencyName, expiresOn: link.expiresOn, today },
    window: referral.fromAgencyName,
    place: await placeOf(tx, referral.division),
    referral: stateOf(referral, clock),
    parkedUntil: referral.status === 'parked' ? referral.parkedUntil : null,
    allowed: allowedAtDesk(referral, actor),
    inHand: isTheirs(referral, actor) ? await shown(tx, actor, referral) : null,
  };
}

async function shown(tx: Tx, actor: Actor, referral: Referral): Promise<InHand> {
  const { id: referralId, applicationId, division, receiptNo, task, toAgencyId: agencyId } = referral;
  const packet = await packetOf(tx, referralId);
  tx.ledger.look(actor, { division, subjectKind: 'referral', subjectId: referralId, purpose: 'answer-by-link' });
  disclose(tx, actor, { referralId, applicationId, division, agencyId, channel: 'link', packet });
  const home = packet.household.division;
  return { receiptNo, task, packet, home: home === undefined ? null : await placeOf(tx, home) };
}

const PLACE = `
  select (select d.name from division d where d.code = rpad(left($1, 9), 12, '0') and d.valid_to is null) as township,
         (select d.name from division d where d.code = $1 and d.level = 'village' and d.valid_to is null) as village`;

async function placeOf(tx: Tx, division: string): Promise<string> {
  const found = await row<{ township: string | null; village: string | null }>(tx, PLACE, [division]);
  return placeWords(found?.township ?? null, found?.village ?? null);
}
