import type { Actor, PlainDate } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Hearing } from './hearing';
import { assertReplyOver } from './reply-period';
import { takeHearingStep } from './take-hearing-step';

export interface StatementInput {
  id: string;
  seen: SeenVersion;
  /** What the recipient said; left out: the reply period is over and nobody has answered. */
  said?: string;
  /** 当事人表示不再补充: the last statement says whether more is to come. */
  final?: boolean;
  today: PlainDate;
}

/**
 * A person writes down what the recipient said, or that the period passed in silence (LAW 48); more can be added until the
 * decision. Refuses as any step, and `reply-period-running` for silence before the period is over.
 */
export function hearStatement(
  tx: Tx,
  actor: Actor,
  { said, final = false, today, ...step }: StatementInput,
): Promise<Hearing> {
  const action = said === undefined ? 'record-silence' : 'record-statement';
  return takeHearingStep(tx, actor, { ...step, action }, async (hearing) => {
    if (said === undefined) await assertReplyOver(tx, hearing, today);
    const statement = { text: said ?? null, on: today, heardBy: actor.name, final };
    return { patch: { said: [...hearing.said, statement], heardOn: hearing.heardOn ?? today } };
  });
}
