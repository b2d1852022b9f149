import type { Actor, PlainDate } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import { issueNotice } from '../notices/issue-notice';
import { getApplication } from '../persistence/application.repository';
import { reasonsOf } from './hearing-reasons';
import type { Hearing } from './hearing';
import { replyPeriod } from './reply-period';
import { takeHearingStep } from './take-hearing-step';

export interface NotifyInput {
  id: string;
  seen: SeenVersion;
  today: PlainDate;
}

/** 听取意见通知书: what is intended, why, and until when the recipient can answer (LAW 48). Refuses as any step. */
export function notifyHearing(tx: Tx, actor: Actor, { today, ...step }: NotifyInput): Promise<Hearing> {
  return takeHearingStep(tx, actor, { ...step, action: 'notify' }, async (hearing) => {
    const period = await replyPeriod(tx, today, hearing.terms);
    const { programmeName, proposal, beforeFen, proposedFen: afterFen, applicationId } = hearing;
    const { replyBy } = period;
    const facts = { programmeName, proposal, beforeFen, afterFen, reasons: reasonsOf(hearing), replyBy };
    const application = await getApplication(tx, applicationId);
    await issueNotice(tx, actor, { kind: 'hearing', application, facts, today });
    return { patch: { notifiedOn: today, ...period }, detail: { replyBy } };
  });
}
