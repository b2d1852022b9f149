import type { Actor } from '@yimen/kernel';
import { rows, sendAlong } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Packet } from './packet';
import { fieldsOf } from './packet-fields';

/** How a packet reached who it was for: an officer's or a system's desk, an answer link, another Yimen. */
export type DisclosureChannel = 'desk' | 'link' | 'handover';

interface Disclosed {
  referralId: string;
  applicationId: string;
  division: string;
  /** Whom it was shown to. */
  agencyId: string;
  channel: DisclosureChannel;
  packet: Packet;
}

const INSERT = `
  insert into disclosure (referral_id, application_id, division, actor_kind, actor_id, agency_id, channel, purpose, basis, fields)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/**
 * Writes down that a packet is shown, with the transaction that shows it: to whom, for what, under which provisions, which
 * fields, no values (LAW 11, 70(6); 个人信息保护法第五十五条). Every look is a row, also the second at the same packet.
 */
export function disclose(tx: Tx, actor: Actor, disclosed: Disclosed): void {
  const { referralId, applicationId, division, agencyId, channel, packet } = disclosed;
  const what = [channel, packet.purpose, packet.basis, fieldsOf(packet)];
  sendAlong(tx, rows(tx, INSERT, [referralId, applicationId, division, actor.kind, actor.id, agencyId, ...what]));
}
