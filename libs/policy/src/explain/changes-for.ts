import type { HouseholdFacts } from '../domain/household-facts';
import { FamilyRun } from '../domain/program/family-run';
import { dialsFor } from './dials';
import type { Dial } from './dial';
import type { Change } from './explanation';
import { findChanges } from './find-changes';
import type { Turned } from './find-changes';
import { judgeOf } from './judge';
import type { Asked } from './judge';
import { sayChange } from './say-change';
import { turnedRules } from './turned-rules';

/** More than these nobody reads. */
const SHOWN = 12;

/** Single changes after which what is asked holds (`wanted`), or no longer does; nearest first. */
export function changesFor(
  facts: HouseholdFacts,
  asked: Asked,
  wanted: boolean,
  missing: readonly string[] = [],
): Change[] {
  const before = new FamilyRun(facts, asked.pack, asked.date);
  const judge = judgeOf(asked);
  const dials = dialsFor(before, judge.behind)
    .filter(({ from, fact }) => wanted || from !== null || fact === 'currentAwards')
    .map((dial) => (lacks(missing, dial) ? { ...dial, reluctance: 0 as const } : dial));
  const found = findChanges(dials, (variant) => judge.holds(variant) === wanted);
  return found.slice(0, SHOWN).map((turned) => {
    const after = new FamilyRun(turned.dial.with(turned.to), asked.pack, asked.date);
    const rules = judge.behind.onTheOthers ? [] : turnedRules(before, after, asked);
    return changeOf(turned, rules);
  });
}

/** Whether the verdict waits for this very fact. */
function lacks(missing: readonly string[], { from, fact, memberId }: Dial): boolean {
  if (from !== null) return false;
  const name = memberId === undefined ? fact.replace(/^(\w+)\.(\d+)/, '$1[$2]') : `members[${memberId}].${fact}`;
  return missing.some((one) => name === one || name.startsWith(`${one}.`));
}

function changeOf(turned: Turned, rules: readonly string[]): Change {
  const { dial, to, orTo, atMost } = turned;
  const { fact, memberId, from } = dial;
  return {
    fact,
    ...(memberId !== undefined && { memberId }),
    from,
    to,
    ...(orTo && { orTo }),
    ...(atMost !== undefined && { atMost }),
    says: `${sayChange(turned)}${rules.length > 0 ? `（${rules.join('；')}）` : ''}`,
  };
}
