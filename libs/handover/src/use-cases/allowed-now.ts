import { next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { may } from '@yimen/staff';
import type { Handover } from '../domain/handover';
import { handoverMachine } from '../domain/handover-states';

/** What this actor could do with it now. Also once it has arrived: a region that has lost it, or falls silent, keeps nobody's case. */
export function allowedNow({ status, division }: Pick<Handover, 'status' | 'division'>, actor: Actor): 'recall'[] {
  return next(handoverMachine, status, 'recall') !== null && may(actor, 'handover.recall', division) ? ['recall'] : [];
}
