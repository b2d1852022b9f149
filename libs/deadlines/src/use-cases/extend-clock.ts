import type { Tx } from '@yimen/platform';
import type { SubjectKey } from '../domain/clock';
import { refuse } from '../domain/deadline.errors';
import { holdCalendar } from '../persistence/calendar-hold';
import { lockClocks } from '../persistence/clock.repository';
import { writeExtension } from '../persistence/deadline.repository';
import type { Extension } from '../persistence/deadline.repository';
import { writeProjections } from '../persistence/projection.repository';

export interface ExtendInput extends Extension {
  step: string;
}

/**
 * To what the pack allows, once, with a reason and the name of who allowed it (30 → 45, 民发〔2021〕57号 第22条).
 * In time only: what is late stays late.
 * Refuses `deadline-unknown`, `deadline-not-extendable`, `deadline-extended-before`, `deadline-over`.
 */
export async function extendClock(tx: Tx, subject: SubjectKey, { step, ...extension }: ExtendInput): Promise<void> {
  const [calendar, [clock]] = await Promise.all([holdCalendar(tx), lockClocks(tx, subject, [step])]);
  if (!clock) throw refuse('deadline-unknown', step);
  if (clock.extendedTo !== null) throw refuse('deadline-extended-before');
  if (clock.extendableTo === null) throw refuse('deadline-not-extendable');
  if (clock.dueOn !== null && extension.on > clock.dueOn) throw refuse('deadline-over', clock.dueOn);
  await writeProjections(tx, [{ ...clock, extendedTo: clock.extendableTo }], calendar, 'extension');
  await writeExtension(tx, clock.id, extension);
}
