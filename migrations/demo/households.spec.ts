import { ageOn, birthDateOf, isPlainDate, residentIdFault, sexOf } from '@yimen/kernel';
import { readDivisions } from '../reference/divisions/divisions';
import type { DemoHousehold, DemoMember } from './demo-household';
import { demoVillages } from './demo-places';
import { DEMO_AS_OF, generateHouseholds } from './households';

describe('demo households', () => {
  const villages = demoVillages(readDivisions());
  const households = generateHouseholds({ seed: 2026, villages });
  const members = households.flatMap((household) => household.members);
  const ageOf = ({ birthDate }: DemoMember) => ageOn(birthDate, DEMO_AS_OF);
  const some = (seed: number, count: number) => generateHouseholds({ seed, count, villages });

  it('are the same county for the same seed, and another for another', () => {
    expect(generateHouseholds({ seed: 2026, villages })).toEqual(households);
    expect(some(2027, 50)).not.toEqual(households.slice(0, 50));
    expect(some(2026, 50)).toEqual(households.slice(0, 50));
  });

  it('are three thousand, of one to six people each', () => {
    const sizes = new Set(households.map((household) => household.members.length));
    expect(households).toHaveLength(3000);
    expect([...sizes].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('carry identity numbers that pass GB 11643, belong to no place and to one person only', () => {
    const ids = members.map(({ residentId }) => residentId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => residentIdFault(id, DEMO_AS_OF) !== null || !id.startsWith('509999'))).toEqual([]);
    const untrue = members.filter(
      ({ residentId, birthDate, sex }) => birthDateOf(residentId) !== birthDate || sexOf(residentId) !== sex,
    );
    expect(untrue).toEqual([]);
  });

  it('give every household and person an id of their own', () => {
    const ids = [...households, ...members].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('make sense as families: children younger than parents, spouses of an age', () => {
    const gaps: Record<string, (self: number, other: number) => boolean> = {
      self: (self) => self >= 18,
      spouse: (self, other) => other >= 18 && Math.abs(self - other) <= 6,
      son: (self, other) => self - other >= 18,
      daughter: (self, other) => self - other >= 18,
      grandchild: (self, other) => self - other >= 36,
      parent: (self, other) => other - self >= 18,
      sibling: (self, other) => Math.abs(self - other) <= 15,
    };
    const odd = households.filter(({ members: [self, ...others] }) => {
      const adults = others.filter(({ kinship }) => kinship === 'spouse');
      const unlike = [self, ...others].some(
        (each) => !each || !self || !gaps[each.kinship]?.(ageOf(self), ageOf(each)),
      );
      return unlike || self?.kinship !== 'self' || adults.length > 1 || adults[0]?.sex === self.sex;
    });
    expect(odd).toEqual([]);
  });

  it('have no child older than any parent in the house, the spouse included', () => {
    const children = ['son', 'daughter'];
    const parentsOf = (household: DemoHousehold, { kinship }: DemoMember) =>
      household.members.filter((other) =>
        children.includes(kinship) ? ['self', 'spouse'].includes(other.kinship) : other.kinship === 'parent',
      );
    const younger = households.flatMap((household) =>
      household.members
        .filter(({ kinship }) => [...children, 'self', 'sibling'].includes(kinship))
        .filter((child) => parentsOf(household, child).some((parent) => ageOf(parent) - ageOf(child) < 18)),
    );
    expect(younger).toEqual([]);
  });

  it('live in real villages, urban or rural as the village is', () => {
    const byCode = new Map(villages.map((village) => [village.code, village]));
    expect(households.filter(({ division, residence }) => byCode.get(division)?.residence !== residence)).toEqual([]);
    expect(households.filter(({ division }) => division.startsWith('500112133')).length).toBeGreaterThan(100);
  });

  it('receive awards dated before today, for people who live there', () => {
    const awards = households.flatMap(({ members: people, currentAwards }) =>
      currentAwards.map((award) => ({ ...award, people: people.map(({ id }) => id) })),
    );
    const wrong = awards.filter(
      ({ since, memberIds, people }) =>
        !isPlainDate(since) || since > DEMO_AS_OF || memberIds.some((id) => !people.includes(id)),
    );
    expect(wrong).toEqual([]);
    const programmes = new Set(awards.map(({ programme }) => programme));
    expect([...programmes]).toEqual(expect.arrayContaining(['dibao', 'dibao-edge', 'tekun', 'disability-care']));
  });

  it('count money in whole, non-negative 分', () => {
    const amounts = households.flatMap(
      ({ members: people, liquidAssetsFen, spending12mFen, householdIncome12mFen }) => [
        liquidAssetsFen,
        householdIncome12mFen ?? 0,
        ...Object.values(spending12mFen),
        ...people.flatMap(({ incomeFen }) => Object.values(incomeFen)),
      ],
    );
    expect(amounts.filter((fen) => !Number.isSafeInteger(fen) || fen < 0)).toEqual([]);
  });
});
