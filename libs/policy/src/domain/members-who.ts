import type { MemberFacts } from './household-facts';
import type { HouseholdView } from './household-view';
import type { Finding } from './finding';

/** Yes, no, or the name of the fact without which nobody can tell. */
export type Answer = boolean | (keyof MemberFacts & string);

/** Puts one question to every member. */
export function membersWho(view: HouseholdView, ask: (member: MemberFacts) => Answer) {
  const ids: string[] = [];
  const missing: string[] = [];
  for (const member of view.facts.members) {
    const answer = ask(member);
    if (answer === true) ids.push(member.id);
    else if (answer !== false) missing.push(`members[${member.id}].${answer}`);
  }
  return { ids, missing };
}

/** Holds when anybody answers yes; unknown when nobody does but somebody might. */
export function someoneFinding(
  rule: string,
  who: { ids: string[]; missing: string[] },
  words: { what: string; nobody: string },
): Finding {
  if (who.ids.length > 0) return { rule, holds: true, detail: `${who.ids.length} 人${words.what}` };
  if (who.missing.length > 0)
    return { rule, holds: null, detail: `${who.missing.length} 人是否${words.what}不明`, missing: who.missing };
  return { rule, holds: false, detail: words.nobody };
}
