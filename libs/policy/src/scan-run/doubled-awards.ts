import type { PlainDate } from '@yimen/kernel';
import type { CurrentAward, HouseholdFacts } from '../domain/household-facts';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { coveredBy, isExcludedBy } from './exclusions';
import type { Doubled } from './policy-scan';
import { watchedIn } from './watched';

/** Programme → why the need it meets is met already: the same award twice for somebody, or one that excludes it by the pack. */
export function doubledAwards(pack: PolicyPack, date: PlainDate, facts: HouseholdFacts): Map<string, Doubled[]> {
  const awards = runningAwards(pack, date, facts);
  const found = new Map<string, Doubled[]>();
  const add = (programme: string, doubled: Doubled) => found.set(programme, [...(found.get(programme) ?? []), doubled]);
  const pairs = awards.flatMap((award, i) => awards.slice(i + 1).map((other) => [award, other] as const));
  for (const [award, other] of pairs) {
    if (award.programme === other.programme) {
      const both = coveredBy(other, coveredBy(award, facts.members));
      if (both.length > 0) add(award.programme, told('same-programme', other));
    } else if (isExcludedBy(pack, date, facts, award, other)) add(award.programme, told('excluded-by', other));
    else if (isExcludedBy(pack, date, facts, other, award)) add(other.programme, told('excluded-by', award));
  }
  return found;
}

/** Month by month and on the day, oldest first; one told by two sources with the same first day is one. */
function runningAwards(pack: PolicyPack, date: PlainDate, { currentAwards = [] }: HouseholdFacts): CurrentAward[] {
  const watched = watchedIn(pack);
  const running = currentAwards.filter(({ programme, since }) => since <= date && watched.includes(programme));
  const once = running.filter((award, i) => !running.slice(0, i).some((earlier) => isSameAward(earlier, award)));
  return once.sort((a, b) => (a.since < b.since ? -1 : 1));
}

function isSameAward(a: CurrentAward, b: CurrentAward): boolean {
  const sameWhom = !a.memberIds || !b.memberIds || [...a.memberIds].sort().join() === [...b.memberIds].sort().join();
  return a.programme === b.programme && a.since === b.since && sameWhom;
}

function told(why: Doubled['why'], { programme, since }: CurrentAward): Doubled {
  return { why, with: programme, since };
}
