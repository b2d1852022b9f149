import type { DemoHousehold } from '../demo-household';
import type { DemoFact } from './demo-fact';
import { hasBegun } from './month';
import type { FeedMonth } from './month';

/** The car of a household, with its value in 分; one household in fifty has one that it never mentioned. */
export function vehicleFact({ key, vehicles }: DemoHousehold, month: FeedMonth): DemoFact | undefined {
  const random = month.lasting('vehicle', key);
  const known = vehicles.find(({ kind }) => kind === 'car')?.valueFen;
  const value = known ?? (hasBegun(random, month, 0.025) ? random.int(20, 180) * 100_000 : undefined);
  if (value === undefined) return undefined;
  return {
    subjectKind: 'household',
    householdKey: key,
    kind: 'vehicle-registered',
    value,
    asOf: month.asOf,
    source: 'vehicle-administration',
  };
}
