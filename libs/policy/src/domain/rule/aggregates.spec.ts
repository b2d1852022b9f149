import type { MemberFacts } from '../household-facts';
import { ask, RAN } from '../../language/asking-spec';

const person = (id: string, known: Partial<MemberFacts>): MemberFacts => {
  return { id, birthDate: '1990-01-01', kinship: 'other', ...known };
};
const people = (...members: MemberFacts[]) => ({ ...RAN, members });
const well = person('well', { seriousIllness: false });
const ill = person('ill', { seriousIllness: true });
const unsaid = person('unsaid', {});

describe('Asking everybody', () => {
  it.each([
    ['one surely ill', [well, ill], true, false],
    ['one surely ill, one unsaid', [unsaid, ill], true, ['members[unsaid].seriousIllness']],
    ['nobody ill', [well], false, false],
    ['one well, one unsaid', [well, unsaid], ['members[unsaid].seriousIllness'], false],
  ] as const)('%s', (_who, members, exists, all) => {
    expect(ask('members.exists(m, m.seriousIllness)', people(...members))).toEqual(exists);
    expect(ask('members.all(m, m.seriousIllness)', people(...members))).toEqual(all);
  });

  it('of nobody everything is true and nothing exists', () => {
    const none = { ...RAN, vehicles: [] };
    expect(ask('vehicles.all(v, v.value > 0)', none)).toBe(true);
    expect(ask('vehicles.exists(v, v.value > 0)', none)).toBe(false);
    expect(ask('vehicles.map(v, v.value).sum()', none)).toBe(0);
  });

  it('a count or a sum needs everybody: no order of people hides a missing fact', () => {
    const missing = ['members[unsaid].seriousIllness'];
    expect(ask('members.filter(m, m.seriousIllness).size()', people(unsaid, ill))).toEqual(missing);
    expect(ask('members.filter(m, m.seriousIllness).size()', people(ill, unsaid))).toEqual(missing);
    expect(ask('members.filter(m, m.seriousIllness).size()', people(ill, well, ill))).toBe(2);
  });

  it('sums what is asked for, and only of those who are meant', () => {
    const earning = (wages?: number) => person(`w${wages}`, { incomeFen: wages === undefined ? undefined : { wages } });
    const family = people(earning(100), earning(20), earning());
    expect(ask('members.map(m, m.wages).sum()', family)).toEqual(['members[wundefined].incomeFen']);
    expect(ask('members.map(m, has(m.wages), m.wages).sum()', family)).toBe(120);
    expect(ask('members.map(m, has(m.wages) && m.wages > 50, m.wages * 2).sum()', family)).toBe(200);
    expect(ask('members.map(m, m.seriousIllness, m.age).sum()', people(ill, unsaid))).toEqual([
      'members[unsaid].seriousIllness',
    ]);
    expect(ask('homes.map(h, h.area).sum()')).toBe(80.5);
  });

  it('a sum too large to be exact is none', () => {
    const rich = person('rich', { incomeFen: { wages: Number.MAX_SAFE_INTEGER } });
    expect(ask('members.map(m, m.wages).sum()', people(rich))).toBe(Number.MAX_SAFE_INTEGER);
    expect(ask('members.map(m, m.wages).sum()', people(rich, rich))).toEqual(['数字太大']);
  });

  it('the household is in sight from within', () => {
    expect(
      ask('members.exists(m, m.wages > liquidAssets / size)', people(person('a', { incomeFen: { wages: 500_001 } }))),
    ).toBe(true);
  });
});
