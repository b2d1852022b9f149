import { AUTUMN, chongqing, family, person } from '../families-spec';
import { assess } from './assess';
import type { HouseholdFacts } from './household-facts';

const needsOf = (facts: HouseholdFacts) => assess(facts, chongqing, AUTUMN).needs;
const kindsOf = (facts: HouseholdFacts) => needsOf(facts).map(({ kind }) => kind);

describe('Needs (需求)', () => {
  it('are heard at the window and seen in the facts, and both are kept', () => {
    const ill = person('ai-lian', { seriousIllness: true, incomeFen: { pension: 300_000 } });
    const told = family([ill], { hardships: [{ kind: 'illness', note: '透析费用负担不起' }] });
    expect(needsOf(told)).toEqual([
      {
        kind: 'illness',
        memberIds: ['ai-lian'],
        because: [
          { source: 'told', detail: '透析费用负担不起' },
          { source: 'facts', detail: '1 人患重特大疾病' },
        ],
        programmes: ['temporary-aid', 'medical', 'charity'],
      },
    ]);
  });

  it('one visit for 低保 finds the rest of what a family lacks', () => {
    const yans = family(
      [
        person('yan-bo', { labour: 'able', unemployed: true }),
        person('mother', { kinship: 'parent', selfCareItemsFailed: 2 }),
        person('girl', { kinship: 'daughter', birthDate: '2013-01-01', schooling: 'compulsory' }),
      ],
      { homes: [{ areaM2: 30, dangerous: true }], hardships: [{ kind: 'income' }] },
    );
    expect(kindsOf(yans)).toEqual(['income', 'schooling', 'housing', 'unemployment', 'care']);
  });

  it.each([
    ['fire', 'accident'],
    ['traffic-accident', 'accident'],
    ['sudden-illness', 'illness'],
    ['unemployment', 'unemployment'],
    ['natural-disaster', 'disaster'],
    ['other', 'other'],
  ] as const)('an event of kind %s is a need of kind %s', (kind, need) => {
    const earner = person('earner', { incomeFen: { pension: 300_000 } });
    expect(kindsOf(family([earner], { event: { kind, date: '2025-08-01' } }))).toEqual([need]);
  });

  it('a fact that nobody knows is not a need', () => {
    const silent = person('silent', { incomeFen: undefined, seriousIllness: undefined, schooling: undefined });
    expect(kindsOf(family([silent], { homes: undefined, hardships: undefined }))).toEqual([]);
  });

  it('school is a need where money is short, not in itself', () => {
    const pupil = person('girl', { birthDate: '2013-01-01', schooling: 'compulsory' });
    const wealthy = family([person('father', { incomeFen: { wages: 2_000_000 } }), pupil]);
    expect(kindsOf(wealthy)).toEqual([]);
  });
});
