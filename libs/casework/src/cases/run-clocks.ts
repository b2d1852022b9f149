import type { PlainDate } from '@yimen/kernel';
import { pauseClocks, resumeClocks, startClock, stopClocks } from '@yimen/deadlines';
import type { ClockSubject } from '@yimen/deadlines';
import type { Tx } from '@yimen/platform';
import { LIMIT_TITLES } from '@yimen/policy';
import { clockPlan } from '../domain/clock-plan';
import type { ClockCommand, StatusChange } from '../domain/clock-plan';
import type { Procedure } from '../domain/procedure';
import type { CaseFile } from './case-file';

/** Days that have to pass, not days within which something has to be done: no ladder. */
const WAITING = new Set(['publicity', 'republicity']);

export function clockSubject({ id, applicationId, division, audienceAgencyId }: CaseFile): ClockSubject {
  return { kind: 'case', id, applicationId, division, audienceAgencyId };
}

interface Change extends StatusChange {
  on: PlainDate;
  /** Name of the one who did it. */
  by: string;
}

/** Does with the clocks of a case what its table says of the status it comes to (I4). */
export async function runClocks(tx: Tx, table: Procedure, file: CaseFile, change: Change): Promise<void> {
  for (const command of clockPlan(table, change, Object.keys(file.terms.limits)))
    await obey(tx, table, file, change, command);
}

async function obey(tx: Tx, table: Procedure, file: CaseFile, { to, on, by }: Change, command: ClockCommand) {
  const subject = clockSubject(file);
  if (command.do === 'start') return start(tx, file, command.step, on);
  if (command.do === 'resume') return resumeClocks(tx, subject, { on, by });
  if (command.do === 'stop') return stopClocks(tx, subject, { on, steps: command.steps });
  const { name, waitingFor } = table.states[to] ?? {};
  return pauseClocks(tx, subject, {
    ...{ from: on, reason: String(name), waitingFor: String(waitingFor), by, steps: command.steps },
  });
}

async function start(tx: Tx, file: CaseFile, step: string, from: PlainDate): Promise<void> {
  const limit = file.terms.limits[step];
  if (!limit) return;
  const { earlyPercent, redAfterWorkingDays } = file.terms.practice;
  const titles: Readonly<Record<string, string>> = LIMIT_TITLES;
  const ladder = WAITING.has(step) ? undefined : { earlyPercent, redAfterWorkingDays };
  await startClock(tx, clockSubject(file), { step, title: titles[step] ?? step, limit, from, ladder });
}
