import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { getReferral } from '../persistence/referral.repository';
import { linkState } from './answer-link';
import type { AnswerLink, LinkState } from './answer-link';
import { linksOfReferral } from './link.repository';

export interface LinkLine extends Omit<AnswerLink, 'referralId' | 'window'> {
  state: LinkState;
}

/**
 * Every link of a referral of the area, the newest first: to whom, is it still good, when and how often it was opened. Refuses
 * `not-allowed`, `referral-not-found`.
 */
export async function linksOf(tx: Tx, actor: Actor, id: string, today: PlainDate): Promise<LinkLine[]> {
  assertMay(actor, 'referral.link');
  const { status, division } = await getReferral(tx, id);
  assertMay(actor, 'referral.link', division);
  const links = await linksOfReferral(tx, id);
  return links.map(({ referralId: _, window: __, ...link }) => ({ ...link, state: linkState(link, status, today) }));
}
