import type { PlainDate } from '@yimen/kernel';
import type { ScopedTransactions } from '@yimen/platform';
import { duePublicity, endPublicity } from '../publicity/end-publicity';
import { lockCase } from './case.repository';
import { takeCaseStep } from './take-case-step';

const MOST = 200;

/**
 * Takes down what has hung its days and moves its case on (民发〔2021〕57号 第19条); from PostgreSQL alone, so no queue has to
 * be alive. Each in a transaction of its own: one that can't be moved is told of and doesn't hold up the others.
 */
export async function endDuePublicities(
  transactions: ScopedTransactions,
  today: PlainDate,
  onError: (error: Error) => void,
): Promise<void> {
  const due = await transactions.asSystem('publicity', (tx) => duePublicity(tx, today, MOST));
  for (const { id, caseId, kind } of due) {
    const ended = transactions.asSystem('publicity', async (tx, actor) => {
      // The case first, as every other step does: an objection at the same moment waits, or is waited for.
      await lockCase(tx, caseId);
      if (!(await endPublicity(tx, id, today)) || kind === 'decision') return;
      await takeCaseStep(tx, actor, { id: caseId, seen: null, action: 'end-publicity', told: {}, today });
    });
    await ended.catch(onError);
  }
}
