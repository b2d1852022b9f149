import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Answer, Application } from '../domain/application';
import type { AnsweredLine } from '../notices/notice-facts';
import { issueNotice } from '../notices/issue-notice';
import { lockApplication } from '../persistence/application.repository';
import { endIntake } from './intake-clock';
import { move } from './take-step';

export interface AnsweredElsewhere {
  id: string;
  /** Amounts stay where they were decided: the other region writes to the applicant itself. */
  answer: Answer & { decidedBy: string };
  /** Why, where nothing came to a measure. */
  note?: string;
  today: PlainDate;
}

/** The other region's answer closes it here, and the window says so in writing (LAW 45). Null where it had ended before. */
export async function concludeHandedOver(
  tx: Tx,
  actor: Actor,
  { id, answer, note, today }: AnsweredElsewhere,
): Promise<Application | null> {
  const application = await lockApplication(tx, id);
  if (application.status !== 'handed-over') return null;
  const { outcome, decidedBy } = answer;
  const detail = { outcome, lead: decidedBy };
  const moved = await move(tx, actor, application, { action: 'conclude', to: 'concluded', patch: { answer }, detail });
  await endIntake(tx, id, today);
  const measures = answer.measures.map(({ programmeName, ...measure }): AnsweredLine => {
    return { ...measure, programmeName: programmeName ?? measure.programme };
  });
  const facts = { outcome, measures, elsewhere: { decidedBy, note } };
  await issueNotice(tx, actor, { kind: 'closing', facts, application: moved, today });
  return moved;
}
