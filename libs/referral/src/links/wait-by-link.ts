import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { holdReferral } from '../use-cases/hold-referral';
import { renewReferral } from '../use-cases/renew-referral';
import { resumeReferral } from '../use-cases/resume-referral';
import type { LinkHold } from './link-choices';
import { stepByLink } from './step-by-link';
import type { LinkStep } from './step-by-link';

export interface HoldByLinkInput extends LinkStep {
  reason: LinkHold;
  note?: string;
}

/** 暂时办不了: the clock waits for whom the reason names. Refuses like `holdReferral`, and `link-over`. */
export function holdByLink(tx: Tx, actor: Actor, input: HoldByLinkInput): Promise<Referral> {
  return stepByLink(tx, actor, input, (step) => holdReferral(tx, actor, { ...input, ...step }));
}

/** 接着办: what was waited for has come. Refuses like `resumeReferral`, and `link-over`. */
export function resumeByLink(tx: Tx, actor: Actor, input: LinkStep): Promise<Referral> {
  return stepByLink(tx, actor, input, (step) => resumeReferral(tx, actor, step));
}

/** 还在办: the lease starts anew. Refuses like `renewReferral`, and `link-over`. */
export function renewByLink(tx: Tx, actor: Actor, input: LinkStep): Promise<Referral> {
  return stepByLink(tx, actor, input, (step) => renewReferral(tx, actor, step));
}
