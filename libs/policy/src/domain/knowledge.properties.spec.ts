import * as fc from 'fast-check';
import { walk } from './rule/term';
import { AUTUMN, chongqing } from '../families-spec';
import { assess } from './assess';
import type { HouseholdFacts, MemberFacts } from './household-facts';
import { anyFamily } from './any-family-spec';

/**
 * What the pack takes as said by silence (each U in its definition: nobody asks an old man what class he is in). Only these
 * may turn a verdict when they are learnt.
 */
const PRESUMED = [
  ...['household.eventKind', 'household.income12m', 'household.medicalSpent12m'],
  ...['member.schooling', 'member.labour', 'member.unemployed', 'member.employedSince', 'member.employmentCost'],
  ...['member.disabilityGrade', 'member.needsCare', 'member.selfCareFailed', 'member.workInjuryCare'],
  ...['member.fatherStatus', 'member.motherStatus'],
];
/** Asked with has(…) only to reckon how much it is at least, or at most. */
const BOUNDED = ['member.wages', 'home.dangerous'];

type Forget = (facts: HouseholdFacts) => HouseholdFacts;
const household =
  (key: keyof HouseholdFacts): Forget =>
  (facts) => ({ ...facts, [key]: undefined });
const firstMember =
  (key: keyof MemberFacts): Forget =>
  (facts) => {
    return { ...facts, members: facts.members.map((member, i) => (i ? member : { ...member, [key]: undefined })) };
  };
const FORGET: Record<string, Forget> = {
  registeredHere: household('registeredHere'),
  liquidAssets: household('liquidAssetsFen'),
  vehicles: household('vehicles'),
  homes: household('homes'),
  hardships: household('hardships'),
  income: firstMember('incomeFen'),
  seriousIllness: firstMember('seriousIllness'),
  obligors: firstMember('obligors'),
  institution: firstMember('institution'),
  dangerous: (facts) => ({ ...facts, homes: facts.homes?.map((home) => ({ ...home, dangerous: undefined })) }),
  kind: (facts) => ({ ...facts, vehicles: facts.vehicles?.map((vehicle) => ({ ...vehicle, kind: undefined })) }),
  aboveLine: (facts) => ({
    ...facts,
    currentAwards: facts.currentAwards?.map((award) => ({ ...award, aboveLineSince: undefined })),
  }),
};

describe('Not knowing, for any household and programme', () => {
  it('the pack presumes no more than is listed here', () => {
    const cells = [...chongqing.program.household.values(), ...chongqing.program.member.values()];
    const asked = cells.flatMap(({ term }) =>
      [...walk(term)].flatMap((part) => (part.op === 'has' ? [`${part.fact.level}.${part.fact.name}`] : [])),
    );
    expect([...new Set(asked)].sort()).toEqual([...PRESUMED, ...BOUNDED].sort());
  });

  it('forgetting a fact never turns one answer into its opposite: it stays or becomes unknown', () => {
    fc.assert(
      fc.property(anyFamily, fc.subarray(Object.keys(FORGET), { minLength: 1, maxLength: 3 }), (facts, forgotten) => {
        const full = assess(facts, chongqing, AUTUMN).measures;
        const less = assess(
          forgotten.reduce((left, what) => FORGET[what]!(left), facts),
          chongqing,
          AUTUMN,
        ).measures;
        less.forEach(({ programme, verdict, monthlyFen }, i) => {
          // Charity answers the needs that were found, and what nobody said is no need.
          if (programme === 'charity' || verdict === 'unknown') return;
          const known = full[i]!;
          expect([programme, known.verdict]).toEqual([programme, verdict]);
          if (chongqing.programmes[i]!.for === 'household' && monthlyFen !== undefined)
            expect(known.monthlyFen).toBe(monthlyFen);
        });
      }),
      { numRuns: 500 },
    );
  });
});
