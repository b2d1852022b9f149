import type { DemoHousehold, DemoMember } from './demo-household';
import { deathFact, isDead } from './monthly/death';
import type { DemoFact } from './monthly/demo-fact';
import { dropoutFact } from './monthly/dropout';
import { medicalFact } from './monthly/medical';
import { feedMonth } from './monthly/month';
import type { FeedMonth } from './monthly/month';
import { unemploymentFact } from './monthly/unemployment';
import { vehicleFact } from './monthly/vehicle';

/**
 * What five departments report about these households for a month `YYYY-MM` (2026-10 or later), as of its last day:
 * at most one fact per subject and kind. The same seed gives the same facts, and next month's follow from this month's.
 */
export function generateFacts(households: readonly DemoHousehold[], month: string, seed: number): DemoFact[] {
  const feed = feedMonth(month, seed);
  return households.flatMap((household) => [
    ...household.members.filter((member) => !isDead(member, feed)).flatMap((member) => memberFacts(member, feed)),
    ...present([vehicleFact(household, feed)]),
  ]);
}

function memberFacts(member: DemoMember, feed: FeedMonth): DemoFact[] {
  const report = [medicalFact, unemploymentFact, dropoutFact, deathFact];
  return present(report.map((factOf) => factOf(member, feed)));
}

function present(facts: (DemoFact | undefined)[]): DemoFact[] {
  return facts.filter((fact) => fact !== undefined);
}
