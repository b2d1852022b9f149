import { createHash } from 'node:crypto';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import type { Application } from '../domain/application';
import { letterHtml } from './letters/letter-html';
import type { NoticeKind, NoticeOf } from './notice-facts';
import { noticeNumber } from './notice-number';
import { countNotice, insertNotice } from './notice.repository';

export type NoticeToIssue = NoticeOf & { application: Application; caseId?: string; today: PlainDate };

export interface IssuedNotice {
  id: string;
  /** 统景救受〔2026〕12号 */
  number: string;
}

/** What the window itself says; everything else is told by the agency that decided. */
const FROM_THE_WINDOW: readonly NoticeKind[] = ['acceptance', 'supplement', 'not-accepted', 'closing'];

/**
 * Writes a notice, numbers it and keeps it as it was printed, in the transaction of what it tells of: numbers of an
 * agency, kind and year have no gap. Asks nobody's permission: whoever takes the step issues its notice.
 */
export async function issueNotice(tx: Tx, actor: Actor, notice: NoticeToIssue): Promise<IssuedNotice> {
  const { kind, facts, application, caseId = null, today: issuedOn } = notice;
  const { id: applicationId, division, receiptNo, windowAgencyId } = application;
  const fromWindow = FROM_THE_WINDOW.includes(kind) || actor.agencyId === null;
  const issuer = fromWindow ? windowAgencyId : String(actor.agencyId);
  const { serial, ...counted } = await countNotice(tx, issuer, kind, issuedOn, application);
  const number = noticeNumber(counted.agencyName, kind, issuedOn, serial);
  const html = letterHtml(notice, { ...counted, number, receiptNo, issuedOn });
  const sha256 = createHash('sha256').update(html).digest('hex');
  const id = uuidv7();
  const { agencyId, agencyName, addressee } = counted;
  const kept = { id, kind, number, applicationId, caseId, division, agencyId, agencyName, addressee, facts };
  insertNotice(tx, { ...kept, html, sha256, issuedOn, issuedBy: actor.name });
  return { id, number };
}
