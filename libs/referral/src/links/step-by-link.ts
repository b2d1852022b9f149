import { DomainError } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { isHeld } from '../domain/referral-states';
import { lockReferral } from '../persistence/referral.repository';
import type { ReferralStep } from '../use-cases/referral-step';
import { isHolder } from '../use-cases/take-desk-step';
import { linkState } from './answer-link';
import type { AnswerLink, LinkState } from './answer-link';
import { refuse } from './link.errors';
import { getOwnLink, lockOwnLink } from './link.repository';

export interface LinkStep {
  /** The version that the page showed. */
  seen: SeenVersion;
  today: PlainDate;
}

/** A step of the desk on the referral as it is, held. */
type Take = (step: ReferralStep, referral: Referral) => Promise<Referral>;

/**
 * Takes a step on the one referral that the actor's link is for: referral and link are held first, so that it isn't revoked
 * meanwhile. Refuses `link-over`, and what the step refuses.
 */
export async function stepByLink(tx: Tx, actor: Actor, { seen, today }: LinkStep, take: Take): Promise<Referral> {
  const link = await openLink(tx, actor, today);
  const { referralId: id } = link;
  const referral = await orOver(lockReferral(tx, id), link);
  const held = await lockOwnLink(tx, actor.id);
  const state = held ? linkState(held, referral.status, today) : 'revoked';
  if (state !== 'open') throw linkOver(state, link);
  return take({ id, seen, today }, referral);
}

/** The actor's link, unless it is over by itself: then the referral is no longer to be seen. Refuses `link-over`. */
export async function openLink(tx: Tx, actor: Actor, today: PlainDate): Promise<AnswerLink> {
  const link = await getOwnLink(tx, actor.id);
  const state = linkState(link, 'requested', today);
  if (state !== 'open') throw linkOver(state, link);
  return link;
}

/** To a link, a referral that has ended or gone elsewhere isn't there. */
export async function orOver(found: Promise<Referral>, link: AnswerLink): Promise<Referral> {
  try {
    return await found;
  } catch (error) {
    throw error instanceof DomainError && error.code === 'referral-not-found' ? linkOver('ended', link) : error;
  }
}

/** In the hand of the very link that the actor came in by. */
export function isTheirs(referral: Referral, actor: Actor): boolean {
  return isHeld(referral.status) && isHolder(referral, actor);
}

/** `link-over` with why, and the window to ask. */
export function linkOver(why: Exclude<LinkState, 'open'>, { window }: Pick<AnswerLink, 'window'>): Error {
  return refuse('link-over', undefined, { why, window });
}
