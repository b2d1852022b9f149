import type { DepartmentRefusal, ReturnReason } from '@yimen/kernel';
import type { HoldReason } from '../domain/reasons';

/**
 * Why a helper without an account may give it back: reasons that say something of the address. That somebody isn't eligible
 * is for a department to say, and what needs papers or a day for its desk.
 */
export const LINK_RETURNS = [
  'not-our-duty',
  'not-our-area',
  'facts-wrong',
  'in-hand-already',
  'applicant-unwilling',
] as const satisfies readonly ReturnReason[];
export type LinkReturn = (typeof LINK_RETURNS)[number];

/** Why nothing or not all was given. What the law or a family's means say is not theirs to find. */
export const LINK_REFUSALS = [
  'already-provided',
  'not-verified',
  'limited-amount',
] as const satisfies readonly DepartmentRefusal[];
export type LinkRefusal = (typeof LINK_REFUSALS)[number];

/** What they may wait for. They ask nobody for papers (LAW 62) and look into nobody's means. */
export const LINK_HOLDS = [
  'applicant-unreachable',
  'window-papers',
  'window-visit',
  'other-department',
] as const satisfies readonly HoldReason[];
export type LinkHold = (typeof LINK_HOLDS)[number];
