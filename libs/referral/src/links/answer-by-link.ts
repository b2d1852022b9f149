import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { completeReferral } from '../use-cases/complete-referral';
import type { CompleteInput } from '../use-cases/complete-referral';
import type { ReferralStep } from '../use-cases/referral-step';
import { isWithLink } from './answer-link';
import type { LinkReturn } from './link-choices';
import { noteAnswer } from './link.repository';
import { stepByLink } from './step-by-link';
import type { LinkStep } from './step-by-link';

/** 办结 by link, which is then over. Refuses like `completeReferral`, and `link-over`. */
export async function completeByLink(
  tx: Tx,
  actor: Actor,
  input: LinkStep & Omit<CompleteInput, keyof ReferralStep>,
): Promise<Referral> {
  const done = await stepByLink(tx, actor, input, (step) => completeReferral(tx, actor, { ...input, ...step }));
  await noteAnswer(tx, actor.id, 'complete');
  return done;
}

interface Returned {
  reasons: readonly LinkReturn[];
  note?: string;
}

/** `ReturnReferral`. */
interface GiveBack {
  run(tx: Tx, actor: Actor, input: ReferralStep & Returned): Promise<Referral>;
}

/**
 * 退回 by link, which is then over, unless the pack leaves it with the link's agency after all. Refuses like
 * `ReturnReferral`, and `link-over`.
 */
export async function returnByLink(
  tx: Tx,
  actor: Actor,
  input: LinkStep & Returned,
  giveBack: GiveBack,
): Promise<Referral> {
  const back = await stepByLink(tx, actor, input, (step) => giveBack.run(tx, actor, { ...input, ...step }));
  if (!isWithLink(back.status)) await noteAnswer(tx, actor.id, 'return');
  return back;
}
