import { readDivisions } from '../reference/divisions/divisions';
import { demoVillages } from './demo-places';
import { generateFacts } from './facts';
import { generateHouseholds } from './households';
import type { DemoFact } from './monthly/demo-fact';

describe('monthly facts', () => {
  const households = generateHouseholds({ seed: 2026, villages: demoVillages(readDivisions()) });
  const members = households.flatMap((household) => household.members);
  const october = generateFacts(households, '2026-10', 2026);
  const subjectOf = (fact: DemoFact) => (fact.subjectKind === 'member' ? fact.residentId : fact.householdKey);
  const ofKind = (facts: DemoFact[], kind: DemoFact['kind']) => facts.filter((fact) => fact.kind === kind);
  const large = (facts: DemoFact[]) =>
    ofKind(facts, 'medical-self-pay-12m-fen').filter(({ value }) => Number(value) >= 1_000_000);

  it('repeat themselves for the same month and seed, and only then', () => {
    expect(generateFacts(households, '2026-10', 2026)).toEqual(october);
    expect(generateFacts(households, '2026-10', 1)).not.toEqual(october);
    expect(generateFacts(households, '2026-11', 2026)).not.toEqual(october);
  });

  it('say at most one thing of a kind about a subject, as of the last day of the month', () => {
    const keys = october.map((fact) => `${fact.kind}/${subjectOf(fact)}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(october.map(({ asOf }) => asOf))).toEqual(new Set(['2026-10-31']));
  });

  it('come at plausible rates: 3 % large medical bills, 1 % dropouts, a few deaths', () => {
    const pupils = members.filter(({ schooling }) => schooling === 'compulsory');
    expect(large(october).length / members.length).toBeCloseTo(0.03, 2);
    expect(ofKind(october, 'school-dropout').length / pupils.length).toBeCloseTo(0.01, 2);
    expect(ofKind(october, 'death').length).toBeGreaterThan(2);
    expect(ofKind(october, 'death').length).toBeLessThan(25);
    expect(ofKind(october, 'registered-unemployed').length).toBeGreaterThan(100);
    expect(ofKind(october, 'vehicle-registered').length).toBeGreaterThan(300);
  });

  it('follow from last month: the ill stay ill, and nobody else reports about the dead', () => {
    const november = generateFacts(households, '2026-11', 2026);
    const dead = new Set(ofKind(october, 'death').map(subjectOf));
    expect(november.filter((fact) => dead.has(subjectOf(fact)))).toEqual([]);
    const stillIll = new Set(large(november).map(subjectOf));
    const recovered = large(october).filter((fact) => !stillIll.has(subjectOf(fact)) && !dead.has(subjectOf(fact)));
    expect(recovered).toEqual([]);
    expect(large(november).length).toBeGreaterThanOrEqual(large(october).length - dead.size);
  });

  it('include what a household on 低保 did not mention: a car', () => {
    const aided = new Set(households.filter(({ currentAwards }) => currentAwards.length > 0).map(({ key }) => key));
    const cars = ofKind(october, 'vehicle-registered').filter((fact) => aided.has(subjectOf(fact)));
    expect(cars.length).toBeGreaterThan(0);
  });
});
