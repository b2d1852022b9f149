import * as fc from 'fast-check';
import type { HouseholdFacts } from '../domain/household-facts';
import { ask } from './asking-spec';
import { expressions, families } from './expressions-spec';

type Forget = (facts: HouseholdFacts) => HouseholdFacts;
const FORGET: readonly Forget[] = [
  ...(['registeredHere', 'liquidAssetsFen', 'event', 'vehicles', 'homes'] as const).map((key): Forget => (facts) => ({
    ...facts,
    [key]: undefined,
  })),
  ...(['incomeFen', 'seriousIllness', 'labour', 'disability', 'employedSince'] as const).map(
    (key): Forget =>
      (facts) => ({ ...facts, members: facts.members.map((member) => ({ ...member, [key]: undefined })) }),
  ),
  (facts) => ({ ...facts, homes: facts.homes?.map((home) => ({ ...home, dangerous: undefined })) }),
];

describe('Any expression without has(…)', () => {
  it('says of a family known in part what it says of it known better, or nothing', () => {
    fc.assert(
      fc.property(expressions, families, fc.constantFrom(...FORGET), (text, facts, forget) => {
        const plain = text.replaceAll(/has\([\w.]+\)/g, 'true');
        fc.pre(plain.length <= 2000);
        const less = ask(plain, forget(facts));
        if (!Array.isArray(less)) expect(ask(plain, facts)).toBe(less);
      }),
      { numRuns: 1000 },
    );
  });
});
