import type { DemoMember } from '../demo-household';
import type { DemoFact } from './demo-fact';
import { hasBegun } from './month';
import type { FeedMonth } from './month';

/** One in a hundred children in compulsory schooling no longer comes. */
export function dropoutFact({ residentId, schooling }: DemoMember, month: FeedMonth): DemoFact | undefined {
  if (schooling !== 'compulsory') return undefined;
  if (!hasBegun(month.lasting('dropout', residentId), month, 0.0125)) return undefined;
  return {
    subjectKind: 'member',
    residentId,
    kind: 'school-dropout',
    value: true,
    asOf: month.asOf,
    source: 'education',
  };
}
