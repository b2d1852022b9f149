import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { ClockSubject } from '../domain/clock';
import { lastRound } from '../persistence/clock.repository';
import { startClock } from './start-clock';

interface Restart {
  step: string;
  /** Day of the event; it doesn't count (民法典 第201条). */
  from: PlainDate;
}

/** A step that ended begins anew, on the terms it had last time (I9); nothing happens where it never ran, or runs. */
export async function restartClock(tx: Tx, subject: ClockSubject, { step, from }: Restart): Promise<void> {
  const last = await lastRound(tx, subject, step);
  if (!last) return;
  const { title, budget, unit, roll, extendableTo, source, ladder } = last;
  const limit = { budget, unit, roll, extendTo: extendableTo ?? undefined, source: source ?? undefined };
  await startClock(tx, subject, { step, title, limit, from, ladder: ladder ?? undefined });
}
