import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { REFERRAL_STATUSES, isHeld } from '../domain/referral-states';
import { COLUMNS as REFERRAL } from '../persistence/referral.repository';
import type { AnswerLink, LinkAnswer } from './answer-link';

const COLUMNS = `
  id, referral_id as "referralId", (select a.name from agency a where a.id = agency_id) as "agencyName",
  window_name as "window", told_to as "to",
  issued_at as "issuedAt", issued_by as "issuedBy", expires_on::text as "expiresOn", opens,
  first_opened_at as "firstOpenedAt", last_opened_at as "lastOpenedAt", answered_at as "answeredAt", answer,
  revoked_at as "revokedAt", revoked_by as "revokedBy"`;

export interface NewLink {
  id: string;
  to: string;
  digest: string;
  issuedBy: string;
  expiresOn: PlainDate;
}

const INSERT = `
  insert into answer_link (id, referral_id, application_id, division, agency_id, window_name, told_to, digest, issued_by,
                           expires_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${COLUMNS}`;

/** The caller has locked the referral and revoked the link before. */
export async function insertLink(tx: Tx, referral: Referral, link: NewLink): Promise<AnswerLink> {
  const { id: referralId, applicationId, division, toAgencyId, fromAgencyName } = referral;
  const { id, to, digest, issuedBy, expiresOn } = link;
  const about = [id, referralId, applicationId, division, toAgencyId, fromAgencyName];
  const values = [...about, to, digest, issuedBy, expiresOn];
  return (await row<AnswerLink>(tx, INSERT, values)) as AnswerLink;
}

const REVOKE = `
  update answer_link set revoked_at = now(), revoked_by = $2 where referral_id = $1 and revoked_at is null
  returning ${COLUMNS}`;

/** The referral's link that was not revoked yet, revoked now; null where there is none. */
export function revokeLinkOf(tx: Tx, referralId: string, by: string): Promise<AnswerLink | null> {
  return row<AnswerLink>(tx, REVOKE, [referralId, by]);
}

/** Newest first. */
export function linksOfReferral(tx: Tx, referralId: string): Promise<AnswerLink[]> {
  return rows<AnswerLink>(tx, `select ${COLUMNS} from answer_link where referral_id = $1 order by id desc`, [
    referralId,
  ]);
}

/** The link that the actor came in by. */
export async function getOwnLink(tx: Tx, id: string): Promise<AnswerLink> {
  return (await row<AnswerLink>(tx, `select ${COLUMNS} from answer_link where id = $1`, [id])) as AnswerLink;
}

/** As it is now; nobody revokes it before the transaction ends. Null where somebody already has. */
export function lockOwnLink(tx: Tx, id: string): Promise<AnswerLink | null> {
  return row<AnswerLink>(tx, `select ${COLUMNS} from answer_link where id = $1 for update`, [id]);
}

const OPENED = `
  update answer_link set opens = opens + 1, first_opened_at = coalesce(first_opened_at, now()), last_opened_at = now()
   where id = $1`;

export async function noteOpened(tx: Tx, id: string): Promise<void> {
  await rows(tx, OPENED, [id]);
}

export async function noteAnswer(tx: Tx, id: string, answer: LinkAnswer): Promise<void> {
  await rows(tx, 'update answer_link set answered_at = now(), answer = $2 where id = $1', [id, answer]);
}

const LEFT_BEHIND = `
  select ${REFERRAL} from referral
   where holder_kind = 'link' and ended_at is null and status = any ($1)
     and not exists (select from answer_link l join agency a on a.id = l.agency_id and a.active
                      where l.id::text = holder_id and l.revoked_at is null and l.expires_on >= $2)
   order by id limit $3 for update skip locked`;

/** Referrals in the hand of a link that nobody can open any more; those that somebody is acting on are left out. */
export function lockLeftBehind(tx: Tx, today: PlainDate, limit: number): Promise<Referral[]> {
  return rows<Referral>(tx, LEFT_BEHIND, [REFERRAL_STATUSES.filter(isHeld), today, limit]);
}
