import type { Application } from '@yimen/casework';
import { madeUpResidentId } from '@yimen/kernel';
import type { AgencyKind } from '@yimen/kernel';
import type { Assessment } from '@yimen/policy';
import type { KnownHousehold, KnownMember } from '@yimen/registry';
import { composePacket } from './compose-packet';

const member = (id: string, kinship: KnownMember['kinship'], facts = {}): KnownMember => ({
  id,
  name: `姓名${id}`,
  residentId: madeUpResidentId('1980-01-01', Number(id)),
  kinship,
  birthDate: '1980-01-01',
  sex: 'male',
  phone: null,
  facts,
});
const household: KnownHousehold = {
  id: 'h',
  division: '500112133201',
  residence: 'rural',
  facts: { liquidAssetsFen: 500 },
  granted: [],
  version: 1,
  members: [member('1', 'self'), member('2', 'spouse', { seriousIllness: true }), member('3', 'son')],
};
const assessment = {
  date: '2025-09-01',
  needs: [{ kind: 'schooling', memberIds: ['3'] }],
  measures: [
    { programme: 'dibao', verdict: 'eligible' },
    { programme: 'medical', verdict: 'eligible', memberIds: ['2'] },
    { programme: 'education', verdict: 'unknown' },
  ],
} as unknown as Assessment;
const application: Pick<Application, 'applicantId' | 'assessment' | 'hardships'> = {
  applicantId: '1',
  assessment,
  hardships: [{ kind: 'illness', note: '住院' }],
};
const measure = (programme: string, need: string) => ({ programme, need, monthlyFen: null, oneOffFen: 100 });

describe('what a department is told', () => {
  it('is about the members the measure is for', () => {
    const packet = composePacket(application, household, measure('medical', 'illness'), 'medical-insurance');
    expect(packet.members.map(({ name }) => name)).toEqual(['姓名2']);
    expect(packet.hardships).toEqual([{ kind: 'illness', note: '住院' }]);
    expect(packet.proposed).toEqual({ monthlyFen: null, oneOffFen: 100 });
  });

  it('is about those with the need where the measure names nobody', () => {
    const packet = composePacket(application, household, measure('education', 'schooling'), 'education');
    expect(packet.members.map(({ name }) => name)).toEqual(['姓名3']);
  });

  it('tells the household’s money to who confirms the layer, and not to civil affairs in another’s place', () => {
    const to = (kind: AgencyKind, programme: string) =>
      composePacket(application, household, measure(programme, 'housing'), kind).household.facts;
    expect(to('housing', 'housing')).toEqual({});
    expect(to('county-civil-affairs', 'housing')).toEqual({});
    expect(to('county-civil-affairs', 'dibao')).toMatchObject({ liquidAssetsFen: 500 });
  });

  it('tells which aid the household receives, without our ids of whom', () => {
    const currentAwards = [{ programme: 'tekun', since: '2024-01-01', memberIds: ['2'] }];
    const aided = { ...household, facts: { currentAwards } };
    const packet = composePacket(application, aided, measure('dibao', 'income'), 'county-civil-affairs');
    expect(packet.household.facts).toEqual({ currentAwards: [{ programme: 'tekun', since: '2024-01-01' }] });
  });
});
