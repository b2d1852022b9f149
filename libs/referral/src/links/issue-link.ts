import { addDays } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Digests, Tx } from '@yimen/platform';
import { agencyById, assertMay } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import type { Referral } from '../domain/referral';
import { isHeld } from '../domain/referral-states';
import { lockReferral } from '../persistence/referral.repository';
import { held } from '../use-cases/take-desk-step';
import { isWithLink } from './answer-link';
import type { AnswerLink } from './answer-link';
import { digestOf } from './link-address';
import { LINK_KINDS } from './link-kinds';
import { refuse } from './link.errors';
import { insertLink } from './link.repository';
import { logLink } from './log-link';
import { takeBack } from './revoke-link';

const LONGEST_DAYS = 90;

export interface IssueLinkInput {
  referralId: string;
  /** Who will answer: 江口村 王主任. */
  to: string;
  /** Last day on which it works; without it `usualDays` from today. */
  expiresOn?: PlainDate;
  usualDays: number;
  today: PlainDate;
  digests: Digests;
}

/**
 * An address at which the agency of a live referral answers without an account (LAW 57, 5); the one before is revoked, and
 * what it held goes back to the pool. The token follows from the id: whoever is to be told asks `Digests.linkToken`.
 * Refuses `not-allowed`, `referral-not-found`, `link-agency-kind`, `link-referral-over`, `link-expiry`, `referral-held`.
 */
export async function issueLink(tx: Tx, actor: Actor, input: IssueLinkInput): Promise<AnswerLink> {
  assertMay(actor, 'referral.link');
  const referral = await lockReferral(tx, input.referralId);
  assertMay(actor, 'referral.link', referral.division);
  await assertLinkable(tx, referral);
  const expiresOn = input.expiresOn ?? addDays(input.today, input.usualDays);
  if (expiresOn < input.today || expiresOn > addDays(input.today, LONGEST_DAYS)) throw refuse('link-expiry');
  const { referral: free } = await takeBack(tx, actor, referral, input.today);
  const id = uuidv7();
  const digest = digestOf(input.digests.linkToken(id));
  const link = await insertLink(tx, free, { id, to: input.to, digest, issuedBy: actor.name, expiresOn });
  logLink(tx, actor, free, 'issue-link', { linkId: id, to: input.to, agency: link.agencyName, expiresOn });
  return link;
}

/** Not while somebody of the agency has it in hand: they would wonder. */
async function assertLinkable(tx: Tx, referral: Referral): Promise<void> {
  const agency = await agencyById(tx, referral.toAgencyId);
  const kinds: readonly string[] = LINK_KINDS;
  if (!agency || !kinds.includes(agency.kind)) throw refuse('link-agency-kind');
  if (!isWithLink(referral.status)) throw refuse('link-referral-over');
  if (isHeld(referral.status) && referral.holderKind !== 'link') throw held(referral);
}
