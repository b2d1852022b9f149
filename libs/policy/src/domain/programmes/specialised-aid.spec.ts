import { family, measureOf, person, wordsOf } from '../../families-spec';
import type { HouseholdFacts, MemberFacts } from '../household-facts';

const since = '2025-02-01';

/** A family of the layer by confirmed award, or by today's income. */
const layers: Record<string, (members: MemberFacts[], known?: Partial<HouseholdFacts>) => HouseholdFacts> = {
  特困: (members, known) => family(members, { currentAwards: [{ programme: 'tekun', since }], ...known }),
  低保: (members, known) => family(members, known),
  低边: ([first, ...rest], known) =>
    family([{ ...first!, incomeFen: { pension: 80_000 * (rest.length + 1) } }, ...rest], known),
  刚性: ([first, ...rest], known) => {
    const currentAwards = [{ programme: 'rigid-spending', since }];
    return family([{ ...first!, incomeFen: { pension: 900_000 } }, ...rest], { currentAwards, ...known });
  },
  无: ([first, ...rest], known) => family([{ ...first!, incomeFen: { pension: 900_000 } }, ...rest], known),
};

const patient = () => [person('patient', { seriousIllness: true })];
const healthy = () => [person('healthy')];
const pupil = () => [person('parent'), person('girl', { birthDate: '2012-01-01', schooling: 'compulsory' })];
const jobless = () => [person('jobless', { labour: 'able', unemployed: true })];
const scattered = () => [person('at-home', { institution: false })];
const inHouse = () => [person('in-house', { institution: true })];
const dangerous = { homes: [{ areaM2: 30, dangerous: true }] };

describe('Which layer opens which specialised aid (国办发〔2023〕39号 四; 社会救助法 第24–27条)', () => {
  it.each<[string, string, string, MemberFacts[], Partial<HouseholdFacts>?]>([
    ['medical', '特困', 'eligible', healthy()],
    ['medical', '低保', 'eligible', healthy()],
    ['medical', '低边', 'eligible', patient()],
    ['medical', '低边', 'not-eligible', healthy()],
    ['medical', '刚性', 'eligible', patient()],
    ['medical', '刚性', 'not-eligible', healthy()],
    ['medical', '无', 'not-eligible', patient()],
    ['education', '特困', 'eligible', pupil()],
    ['education', '低保', 'eligible', pupil()],
    ['education', '低保', 'not-eligible', healthy()],
    ['education', '低边', 'eligible', pupil()],
    ['education', '刚性', 'eligible', pupil()],
    ['education', '无', 'not-eligible', pupil()],
    ['housing', '特困', 'eligible', scattered(), dangerous],
    ['housing', '特困', 'not-eligible', inHouse(), dangerous],
    ['housing', '特困', 'unknown', healthy(), dangerous],
    ['housing', '低保', 'eligible', healthy(), dangerous],
    ['housing', '低保', 'not-eligible', healthy()],
    ['housing', '低边', 'eligible', healthy(), dangerous],
    ['housing', '刚性', 'eligible', healthy(), dangerous],
    ['housing', '无', 'not-eligible', healthy(), dangerous],
    ['employment', '特困', 'not-eligible', jobless()],
    ['employment', '低保', 'eligible', jobless()],
    ['employment', '低保', 'not-eligible', healthy()],
    ['employment', '低边', 'eligible', jobless()],
    ['employment', '刚性', 'eligible', jobless()],
    ['employment', '无', 'not-eligible', jobless()],
  ])('%s for %s: %s', (programme, layer, verdict, members, known = {}) => {
    expect(measureOf(layers[layer]!(members, known), programme).verdict).toBe(verdict);
  });

  it('names those it is for: the girl at school, the father out of work', () => {
    const father = person('father', { labour: 'able', unemployed: true });
    const liangs = family([father, person('girl', { birthDate: '2010-01-01', schooling: 'high-school' })]);
    expect(measureOf(liangs, 'education').memberIds).toEqual(['girl']);
    expect(measureOf(liangs, 'employment').memberIds).toEqual(['father']);
  });

  it('recognises what was confirmed without asking about income again (社会救助法 第42条)', () => {
    const currentAwards = [{ programme: 'dibao', since }];
    const silent = family([person('silent', { incomeFen: undefined, seriousIllness: true })], { currentAwards });
    const medical = measureOf(silent, 'medical');
    expect(medical.verdict).toBe('eligible');
    expect(wordsOf(medical, 'layer')).toBe('低保家庭（已确认）可享受');
  });

  it('住房 looks only at those on 特困: the nephew at home does not make his uncle in the institution 分散供养', () => {
    const currentAwards = [{ programme: 'tekun', since, memberIds: ['in-house'] }];
    const nephew = person('nephew', { institution: false });
    const facts = family([...inHouse(), nephew], { ...dangerous, currentAwards });
    expect(measureOf(facts, 'housing').verdict).toBe('not-eligible');
  });

  it('an award that begins tomorrow opens nothing today', () => {
    const rich = layers['无']!(patient(), { currentAwards: [{ programme: 'dibao', since: '2025-09-02' }] });
    expect(measureOf(rich, 'medical', '2025-09-01').verdict).toBe('not-eligible');
    expect(measureOf(rich, 'medical', '2025-09-02').verdict).toBe('eligible');
  });

  it('while the layer is not settled it says so and asks for what settles it', () => {
    const unsettled = family(patient(), { vehicles: undefined });
    expect(measureOf(unsettled, 'medical')).toMatchObject({ verdict: 'unknown', missing: ['vehicles'] });
  });

  it('but nobody at school is nobody at school, settled or not', () => {
    expect(measureOf(family(healthy(), { vehicles: undefined }), 'education').verdict).toBe('not-eligible');
  });

  it('points a family above the lines to 刚性支出困难家庭 instead of a bare no', () => {
    expect(wordsOf(measureOf(layers['无']!(patient()), 'medical'), 'layer')).toContain('刚性支出困难家庭');
  });
});

describe('Facts that nobody gave', () => {
  const unsaid = (birthDate: string) =>
    person('someone', { birthDate, schooling: undefined, labour: undefined, unemployed: undefined });

  it('the schooling of a ten-year-old is asked, that of a grandmother is not', () => {
    expect(measureOf(family([unsaid('2015-06-01')]), 'education').missing).toEqual(['members[someone].schooling']);
    expect(measureOf(family([unsaid('1950-06-01')]), 'education').verdict).toBe('not-eligible');
  });

  it('whether somebody could work is asked from 16 to 59', () => {
    const asked = (birthDate: string) => measureOf(family([unsaid(birthDate)]), 'employment', '2025-09-01').missing;
    expect(asked('2009-09-02')).toBeUndefined();
    expect(asked('2009-09-01')).toEqual(['members[someone].labour']);
    expect(asked('1965-09-02')).toEqual(['members[someone].labour']);
    expect(asked('1965-09-01')).toBeUndefined();
  });

  it('somebody of 65 who says that they look for work is believed', () => {
    const keen = person('keen', { birthDate: '1960-01-01', labour: 'able', unemployed: true });
    expect(measureOf(family([keen]), 'employment').verdict).toBe('eligible');
  });

  it('住房: told at the window is enough to refer, 住建 looks at the home (国令649号 第40条)', () => {
    const told = family(healthy(), { homes: [{ areaM2: 20 }], hardships: [{ kind: 'housing' }] });
    expect(measureOf(told, 'housing').verdict).toBe('eligible');
    expect(measureOf({ ...told, hardships: [] }, 'housing').missing).toEqual(['homes[0].dangerous']);
    expect(measureOf(family(healthy(), { homes: [] }), 'housing').verdict).toBe('eligible');
  });
});

describe('惠民殡葬: a programme that is nothing but an entry in a pack (M28)', () => {
  const receiving = { currentAwards: [{ programme: 'dibao', since: '2024-01-01' }] };
  const verdictOf = (kind: 'other' | 'illness', known: object) =>
    measureOf(family([person('tan-guiying')], { hardships: [{ kind }], ...known }), 'funeral-subsidy').verdict;

  it('is for families on 低保 or 特困 who tell the window that somebody died, and for nobody else', () => {
    expect(verdictOf('other', receiving)).toBe('eligible');
    expect(verdictOf('illness', receiving)).toBe('not-eligible');
    const rich = { members: [person('he-qiang', { incomeFen: { wages: 900_000 } })] };
    expect(verdictOf('other', rich)).toBe('not-eligible');
  });
});
