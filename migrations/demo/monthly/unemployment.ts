import type { DemoMember } from '../demo-household';
import type { DemoFact } from './demo-fact';
import { hasBegun } from './month';
import type { FeedMonth } from './month';

/** Three in four of the jobless are registered; one in a hundred of those at work loses it. */
export function unemploymentFact({ residentId, unemployed }: DemoMember, month: FeedMonth): DemoFact | undefined {
  if (unemployed === undefined) return undefined;
  if (!hasBegun(month.lasting('unemployment', residentId), month, unemployed ? 0.75 : 0.01)) return undefined;
  return {
    subjectKind: 'member',
    residentId,
    kind: 'registered-unemployed',
    value: true,
    asOf: month.asOf,
    source: 'human-resources',
  };
}
