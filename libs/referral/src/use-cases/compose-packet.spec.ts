import type { Application } from '@yimen/casework';
import { madeUpResidentId } from '@yimen/kernel';
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

  it('names the layer as assessed, or as confirmed where there is an award', () => {
    const assessed = composePacket(application, household, measure('medical', 'illness'), 'medical-insurance');
    expect(assessed.household.layer).toEqual({ layer: 'dibao', since: '2025-09-01', how: 'assessed' });
    const facts = { currentAwards: [{ programme: 'dibao-edge', since: '2024-01-01' }] };
    const known = composePacket(application, { ...household, facts }, measure('medical', 'illness'), 'housing');
    expect(known.household.layer).toEqual({ layer: 'dibao-edge', since: '2024-01-01', how: 'confirmed' });
  });

  it('keeps the household’s money from all but civil affairs', () => {
    const to = (kind: 'housing' | 'county-civil-affairs') =>
      composePacket(application, household, measure('housing', 'housing'), kind).household.facts;
    expect(to('housing')).toEqual({});
    expect(to('county-civil-affairs')).toEqual({ liquidAssetsFen: 500 });
  });
});
