import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { SubjectKind } from '../domain/clock';

const STOP = 'select stop_running_clocks($1, $2, $3, $4)';

export interface StopRunningInput {
  kind: SubjectKind;
  subjects: readonly string[];
  steps: readonly string[];
  on: PlainDate;
}

/** Stops clocks that run, of any number of subjects; for one that stands still there is `stopClocks`, which derives anew. */
export async function stopRunningClocks(tx: Tx, { kind, subjects, steps, on }: StopRunningInput): Promise<void> {
  await rows(tx, STOP, [kind, subjects, steps, on]);
}
