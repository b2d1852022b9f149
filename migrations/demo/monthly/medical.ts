import type { DemoMember } from '../demo-household';
import type { DemoFact } from './demo-fact';
import { hasBegun } from './month';
import type { FeedMonth } from './month';

/** What a member paid themselves for treatment in twelve months: large for about 3 %, small for every third, else no row. */
export function medicalFact({ residentId, seriousIllness }: DemoMember, month: FeedMonth): DemoFact | undefined {
  const random = month.lasting('medical', residentId);
  const large = hasBegun(random, month, seriousIllness ? 0.5 : 0.022);
  if (!large && !random.chance(0.35)) return undefined;
  const yuan = large ? random.int(12_000, 90_000) : random.int(80, 3_200);
  // The twelve months move on, so the sum does too, a little.
  const percent = month.passing('medical', residentId).int(96, 104);
  return {
    subjectKind: 'member',
    residentId,
    kind: 'medical-self-pay-12m-fen',
    value: yuan * percent,
    asOf: month.asOf,
    source: 'medical-insurance',
  };
}
