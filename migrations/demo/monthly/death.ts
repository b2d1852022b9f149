import { ageOn } from '@yimen/kernel';
import type { DemoMember } from '../demo-household';
import type { DemoFact } from './demo-fact';
import type { FeedMonth } from './month';

/** Of those of that age, how many die in a month. */
function monthlyRate(age: number): number {
  if (age >= 85) return 0.011;
  if (age >= 75) return 0.0045;
  if (age >= 65) return 0.0016;
  return 0.0001;
}

/** The feed month in which the member dies; beyond any month for most. */
function monthOfDeath({ residentId, birthDate }: DemoMember, month: FeedMonth): number {
  const random = month.lasting('death', residentId);
  // Months until the first success of a trial with that rate.
  return Math.floor(Math.log(1 - random.next()) / Math.log(1 - monthlyRate(ageOn(birthDate, month.asOf))));
}

/** Nobody reports about the dead, save the funeral service in the month itself. */
export function isDead(member: DemoMember, month: FeedMonth): boolean {
  return monthOfDeath(member, month) < month.index;
}

export function deathFact(member: DemoMember, month: FeedMonth): DemoFact | undefined {
  if (monthOfDeath(member, month) !== month.index) return undefined;
  const day = month.passing('death-day', member.residentId).int(1, Number(month.asOf.slice(8)));
  return {
    subjectKind: 'member',
    residentId: member.residentId,
    kind: 'death',
    value: `${month.asOf.slice(0, 8)}${String(day).padStart(2, '0')}`,
    asOf: month.asOf,
    source: 'funeral',
  };
}
