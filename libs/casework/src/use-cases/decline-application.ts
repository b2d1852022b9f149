import type { Actor, PlainDate } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Application } from '../domain/application';
import { DECLINE_REASONS } from '../domain/decline-reasons';
import type { DeclineReason } from '../domain/decline-reasons';
import { issueNotice } from '../notices/issue-notice';
import type { NoticeOf } from '../notices/notice-facts';
import { endIntake } from './intake-clock';
import { takeStep } from './take-step';

export interface DeclineInput {
  id: string;
  seen: SeenVersion;
  reason: DeclineReason;
  note?: string;
  today: PlainDate;
}

/** 不予受理, or 不予给予 of what was accepted: with a coded reason, in writing (LAW 45). */
export async function declineApplication(
  tx: Tx,
  actor: Actor,
  { reason, note, today, ...input }: DeclineInput,
): Promise<Application> {
  const text = DECLINE_REASONS[reason];
  let accepted = false;
  const application = await takeStep(tx, actor, { ...input, action: 'decline' }, ({ status }) => {
    accepted = status === 'assessed' || status === 'handed-back';
    return { reason, detail: { text, note }, patch: { answer: { outcome: 'refused', lead: null, measures: [] } } };
  });
  if (accepted) await endIntake(tx, application.id, today);
  const told: NoticeOf = accepted
    ? { kind: 'not-confirmed', facts: { programmeName: null, reasons: [{ text }], note } }
    : { kind: 'not-accepted', facts: { reason: { code: reason, text }, note } };
  await issueNotice(tx, actor, { ...told, application, today });
  return application;
}
