import { indicatorsOf, judgeIndicators, loadPack } from '..';
import { EVERYBODY, rowWith } from './summary-rows-spec';

const TODAY = '2026-11-22';
const chongqing = loadPack('chongqing');
const indicators = indicatorsOf(chongqing, TODAY);
type Said = Parameters<typeof rowWith>[0];

/** What is said of one household in Chongqing when everybody delivered. */
const told = (said: Said, aid: string[] = [], fresh = EVERYBODY) =>
  [...judgeIndicators(rowWith(said, aid), chongqing, TODAY, fresh)]
    .flatMap(([id, holds]) => (holds === false ? [] : [holds ? id : `${id}?`]))
    .sort();

describe('Delivered indicators', () => {
  it('cover what 民发〔2024〕83号 三(三) asks for (illness, disability, school, work), and more: at least 24', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(24);
    const needed = ['serious-illness', 'newly-disabled', 'school-dropout', 'unemployed-no-earner'];
    expect(indicators.map(({ id }) => id)).toEqual(expect.arrayContaining(needed));
  });

  it('those of before keep their ids; where the rule changed, a greater version', () => {
    const before = {
      'medical-self-pay': 1,
      'unemployed-no-earner': 1,
      'school-dropout': 1,
      'aided-household-changed': 2,
    };
    for (const [id, version] of Object.entries(before))
      expect(indicators.find((indicator) => indicator.id === id)?.version).toBeGreaterThan(version);
  });

  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))('%s says everything', (_, indicator) => {
    for (const words of [indicator.name, indicator.whatToDo, indicator.source])
      expect(words).toMatch(/\p{Script=Han}/u);
    expect(indicator.facts.length).toBeGreaterThan(0);
    for (const { source, confidence, urban } of indicator.thresholds)
      expect([source, confidence, urban]).not.toContain(null);
    if (indicator.family === 'entry') return;
    // LAW 46, 48: nothing stops by itself, and nobody applies from it (I7).
    expect(indicator.hardship).toBeNull();
    expect(indicator.whatToDo).toMatch(/核实.*不得自动停发/);
  });

  it('ranks differ, so that a list has one order', () => {
    expect(new Set(indicators.map(({ rank }) => rank)).size).toBe(indicators.length);
  });

  it('of a quiet household nothing is said', () => {
    expect(told({})).toEqual([]);
    expect(told({}, ['dibao'])).toEqual([]);
  });

  it.each<[string, Said, string[], string[]]>([
    ['常民复〔2023〕45号: an aided person paid 10,000 元', { medicalSelfPayFen: 1_000_000 }, ['dibao'], []],
    ['… and one 分 more', { medicalSelfPayFen: 1_000_001 }, ['dibao'], ['medical-self-pay']],
    ['the same of somebody not aided', { medicalSelfPayFen: 1_000_001 }, [], []],
    ['… above last year’s income per head', { medicalSelfPayFen: 3_971_301 }, [], ['medical-self-pay-insured']],
    ['a stay above 6,000 元, aided', { hospitalStayFen: 600_001 }, ['dibao'], ['hospital-stay']],
    ['a stay above 10,000 元, rural', { hospitalStayFen: 1_000_001, residence: 'rural' }, [], ['hospital-stay-rural']],
    ['40 % of a year’s income', { medicalSelfPaySumFen: 1_440_000 }, [], []],
    ['… and one 分 more', { medicalSelfPaySumFen: 1_440_001 }, [], ['medical-cost-share']],
    [
      '… of an income nobody declared',
      { medicalSelfPaySumFen: 1_440_001, declaredIncomeFen: null },
      [],
      ['medical-cost-share?'],
    ],
    ['serious illness', { seriouslyIll: 1 }, [], ['serious-illness']],
    ['the main earner’s death', { deaths: 1, mainEarnerDied: true }, [], ['main-earner-died']],
    ['new severe disability', { newlyDisabled: 1 }, [], ['newly-disabled']],
    ['unemployed, another earns', { unemployed: 1 }, [], []],
    ['unemployed, nobody earns', { unemployed: 1, earners: 0 }, [], ['unemployed-no-earner']],
    ['lost insurance', { uninsured: 1 }, [], ['insurance-lapsed']],
    ['dropout', { dropouts: 1 }, [], ['school-dropout']],
    ['disaster', { disasters: 1 }, [], ['disaster-hit']],
    ['accident', { accidents: 1 }, [], ['accident']],
    ['an old person alone', { old: 1, workingAge: 0 }, [], ['old-alone']],
    ['two disabled', { disabled: 2 }, [], ['several-disabled']],
    ['old and disabled together', { size: 2, old: 1, severelyDisabled: 1 }, [], ['old-and-disabled']],
    ['left-behind children', { leftBehind: 1 }, [], ['left-behind-children']],
    ['no contact, special hardship', { contacts: 0 }, ['tekun'], ['no-contact']],
    ['no contact, 80 and alone', { contacts: 0, old: 1, veryOld: 1 }, [], ['no-contact', 'old-alone']],
    ['no contact, anybody else', { contacts: 0 }, ['dibao'], []],
    ['imprisoned, a child at home', { imprisoned: 1, minors: 1, size: 2 }, [], ['imprisoned']],
    ['children and nobody of working age', { minors: 1, workingAge: 0 }, [], ['labour-short']],
    ['arrears for three months', { utilityArrearsMonths: 3 }, [], ['utility-arrears']],
    ['benefits missing', { unclaimed: 1 }, [], ['benefit-missing']],
    ['hardship found at a visit', { hardshipFound: 1 }, [], ['hardship-found']],
    ['admitted to a university, aided', { enrolled: 1 }, ['dibao'], ['newly-enrolled']],
  ])('entry: %s', (_, said, aid, expected) => {
    expect(told(said, aid)).toEqual(expected);
  });

  it.each<[string, Said, string[]]>([
    ['a vehicle of 30,000 元 nobody declared (渝府办发〔2022〕128号)', { vehicleValueFen: 3_000_000 }, []],
    ['… of one 分 more', { vehicleValueFen: 3_000_001 }, ['aided-household-changed']],
    ['a declared one', { vehicleValueFen: 9_000_000, declaredCars: 1 }, []],
    ['a company', { companies: 1 }, ['aided-company']],
    ['one home', { homes: 1 }, []],
    ['a second home', { homes: 2, declaredHomes: 1 }, ['aided-second-home']],
    ['two, both declared', { homes: 2, declaredHomes: 2 }, []],
    ['1.5 × 770 元 a head', { wagesFen: 100_000, pensionFen: 131_000, size: 2 }, []],
    ['… and one 分 more', { wagesFen: 100_000, pensionFen: 131_001, size: 2 }, ['aided-income-above-line']],
    ['deposits of 24 × 770 元', { depositsFen: 1_848_000 }, []],
    ['… and one 分 more', { depositsFen: 1_848_001 }, ['aided-deposits']],
    ['… where somebody is seriously ill', { depositsFen: 1_848_001, seriouslyIll: 1 }, ['serious-illness']],
    [
      '… above the limit for the ill',
      { depositsFen: 5_000_001, seriouslyIll: 1 },
      ['aided-deposits', 'serious-illness'],
    ],
    ['a death', { deaths: 1 }, ['aided-member-died']],
    ['a cremation, no death', { cremated: 1 }, ['aided-cremated']],
    ['moved out', { movedOut: 1 }, ['aided-moved-out']],
    ['paid twice', { doubled: 1 }, ['paid-twice']],
    ['a marriage', { marriages: 1 }, ['aided-marriage']],
  ])('exit: %s', (_, said, expected) => {
    expect(told(said, ['dibao'])).toEqual(expected);
  });

  it('exit: nobody who receives nothing can lose anything', () => {
    const much = {
      vehicleValueFen: 9e6,
      companies: 1,
      homes: 3,
      wagesFen: 9e6,
      depositsFen: 9e9,
      deaths: 1,
      movedOut: 1,
    };
    const found = told(much).map((id) => indicators.find((indicator) => indicator.id === id)?.family);
    expect(found).not.toContain('exit');
  });

  it('special hardship ends in prison (民发〔2021〕43号)', () => {
    expect(told({ imprisoned: 1 }, ['tekun'])).toEqual(['tekun-imprisoned']);
  });

  it('a source that did not deliver: what hangs on it is not evaluated, unless what is known decides (I6)', () => {
    const late = new Set([...EVERYBODY].filter((source) => source !== 'medical-insurance'));
    const open = [
      'hospital-stay?',
      'insurance-lapsed?',
      'medical-cost-share?',
      'medical-self-pay?',
      'serious-illness?',
    ];
    expect(told({}, ['dibao'], late)).toEqual(open);
    const stay = told({ hospitalStayFen: 600_001 }, ['dibao'], late);
    expect(stay).toEqual(open.map((id) => (id === 'hospital-stay?' ? 'hospital-stay' : id)));
  });
});
