import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { isHeld } from '../domain/referral-states';
import { lockReferral } from '../persistence/referral.repository';
import type { AnswerLink } from './answer-link';
import { letGo } from './let-go';
import { revokeLinkOf } from './link.repository';
import { logLink } from './log-link';

export interface RevokeLinkInput {
  referralId: string;
  today: PlainDate;
}

/** 停用: from the next call on nobody comes in by it. With none to revoke nothing happens. Refuses `not-allowed`, `referral-not-found`. */
export async function revokeLink(tx: Tx, actor: Actor, { referralId, today }: RevokeLinkInput): Promise<void> {
  assertMay(actor, 'referral.link');
  const referral = await lockReferral(tx, referralId);
  assertMay(actor, 'referral.link', referral.division);
  const { revoked, referral: free } = await takeBack(tx, actor, referral, today);
  if (revoked) logLink(tx, actor, free, 'revoke-link', { linkId: revoked.id, to: revoked.to });
}

interface TakenBack {
  referral: Referral;
  revoked: AnswerLink | null;
}

/** Of a locked referral: its link revoked, and what that or an earlier one held back in the pool. */
export async function takeBack(tx: Tx, actor: Actor, referral: Referral, today: PlainDate): Promise<TakenBack> {
  const revoked = await revokeLinkOf(tx, referral.id, actor.name);
  const isTheirs = isHeld(referral.status) && referral.holderKind === 'link';
  return { revoked, referral: isTheirs ? await letGo(tx, actor, referral, today) : referral };
}
