import { ageOn } from '@yimen/kernel';
import type { MemberFacts } from './household-facts';
import type { HouseholdView } from './household-view';
import type { AgeRange } from './policy-pack';

/** Whether the member's age makes it worth asking for a fact that nobody gave. */
export function presumedAt(view: HouseholdView, member: MemberFacts, ages: AgeRange): boolean {
  const age = ageOn(member.birthDate, view.date);
  return age >= ages.from && age <= ages.to;
}
