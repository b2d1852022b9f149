import { next } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { procedureOf } from '../domain/procedures/procedures';
import { openCasesOf } from './case.repository';
import { takeCaseStep } from './take-case-step';

/** With the application its open cases are withdrawn; one that is decided already (待送达, 已先行救助) goes on to its end. */
export async function withdrawCases(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  { note, today }: { note?: string; today: PlainDate },
): Promise<void> {
  for (const { id, ...file } of await openCasesOf(tx, applicationId)) {
    if (next(procedureOf(file), file.status, 'withdraw') === null) continue;
    await takeCaseStep(tx, actor, { id, seen: null, action: 'withdraw', told: { note }, today });
  }
}
