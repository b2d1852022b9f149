import { chongqing } from '../families-spec';
import { little } from '../pack/little-pack-spec';
import { loadPack } from '../pack/load-pack';
import { procedureTerms } from './procedure-terms';

const AUTUMN = '2026-10-10';
const [nation, yubei] = [loadPack('national'), loadPack('chongqing-yubei')];
const terms = (programme: string, pack = chongqing) => procedureTerms(pack, programme, AUTUMN, 'urban');
const span = (programme: string, limit: string, pack = chongqing) => {
  const { budget, extendTo, unit } = terms(programme, pack).limits[limit] ?? {};
  return [budget, extendTo, unit];
};

describe('How long each step may take, by programme and place', () => {
  it('低保 is decided in 30 working days, 45 where it is extended (民发〔2021〕57号 第22条)', () => {
    expect(terms('dibao').confirms).toBe('county');
    expect(span('dibao', 'decide')).toEqual([30, 45, 'working-day']);
  });

  it('where the township confirms, in 20, or 45 (LAW 44; 民发〔2022〕83号 4(1))', () => {
    expect(terms('dibao', yubei).confirms).toBe('township');
    expect(span('dibao', 'decide', yubei)).toEqual([20, 45, 'working-day']);
    expect(span('dibao-single', 'decide', yubei)).toEqual([20, 45, 'working-day']);
    for (const pack of [chongqing, yubei]) expect(terms('dibao', pack).limits).not.toHaveProperty('decideDelegated');
  });

  it.each([
    ['survey', 3, '第15条'],
    ['check', 3, '第17条'],
    ['confirm', 10, '第20条'],
    ['notice', 3, '第21条'],
  ])('the %s of a 低保 takes %i working days (民发〔2021〕57号)', (limit, days, article) => {
    expect(span('dibao', limit)).toEqual([days, undefined, 'working-day']);
    expect(terms('dibao').limits[limit]).toMatchObject({ source: `民发〔2021〕57号 ${article}`, confidence: 'V' });
  });

  it('特困: 15 working days for the township, 15 to survey again, 15 for the county (民发〔2021〕43号 第13、15、16条)', () => {
    for (const limit of ['opinion', 'resurvey', 'confirm'])
      expect(span('tekun', limit)).toEqual([15, undefined, 'working-day']);
    expect(terms('tekun').limits).not.toHaveProperty('survey');
  });

  it('an applicant who was asked for papers has 30 days; nobody waits without an end', () => {
    const own = yubei.programmes.map(({ id }) => terms(id, yubei)).filter((one) => one.procedure !== 'departmental');
    for (const { programme, limits } of own)
      expect([programme, limits.supplement?.budget, limits.supplement?.confidence]).toEqual([programme, 30, 'U']);
  });

  it('publicity is 7 days; after an objection 3 days again in Chongqing (民发〔2021〕57号 第19条; 重庆市城乡居民最低生活保障条例 第18条)', () => {
    expect(span('dibao', 'publicity')).toEqual([7, undefined, 'calendar-day']);
    expect(span('dibao', 'republicity')).toEqual([3, undefined, 'calendar-day']);
    expect(terms('dibao', nation).limits).not.toHaveProperty('republicity');
  });

  it('低保边缘 and 刚性支出 go the same way as 低保, and what is only by analogy says so (国办发〔2023〕39号)', () => {
    for (const programme of ['dibao-edge', 'rigid-spending'])
      for (const limit of ['survey', 'check', 'publicity', 'confirm', 'decide'])
        expect(span(programme, limit)).toEqual(span('dibao', limit));
    expect(terms('dibao-edge').limits.survey?.confidence).toBe('K');
    expect(terms('rigid-spending').limits.survey).toMatchObject({ confidence: 'U', note: '环节时限未见规定' });
  });

  it('aid that is paid first is handled in 3 days, and its papers come later (LAW 50)', () => {
    expect(span('temporary-aid', 'urgent')).toEqual([3, undefined, 'calendar-day']);
    expect(terms('temporary-aid').practice.papersDue).toMatchObject({
      budget: 10,
      unit: 'working-day',
      confidence: 'K',
    });
    expect(terms('dibao').practice.papersDue).toBeNull();
  });

  it('教育 and 住房 are decided by their own departments, whichever door a family came through (LAW 38)', () => {
    for (const programme of ['education', 'housing'])
      expect(terms(programme)).toMatchObject({ procedure: 'departmental', confirms: 'department' });
  });

  it('every programme has a total limit, so no measure runs without a clock', () => {
    for (const { id } of yubei.programmes) expect([id, terms(id, yubei).limits.decide]).not.toContain(undefined);
  });
});

describe('What is shown in the village', () => {
  it('nothing about children, for their privacy (民发〔2019〕62号)', () => {
    for (const child of ['orphan', 'unattended-child'])
      expect(terms(child)).toMatchObject({ procedure: 'subsidy', publicity: false });
  });

  it('every basic-living programme, with a limit for how long (民发〔2021〕57号 第19条)', () => {
    const shown = chongqing.programmes.map(({ id }) => terms(id)).filter(({ publicity }) => publicity);
    expect(shown.map(({ programme }) => programme)).toEqual([
      'dibao',
      'dibao-single',
      'dibao-edge',
      'tekun',
      'rigid-spending',
      'temporary-aid',
    ]);
    for (const { limits } of shown) {
      expect(limits).toHaveProperty('publicity');
      expect(limits).toHaveProperty('resurvey');
    }
  });
});

describe('Under which name it hangs there: nothing of illness, disability or children (民发〔2021〕57号 第19条)', () => {
  it.each([
    ['dibao', '最低生活保障'],
    ['dibao-single', '最低生活保障'],
    ['tekun', '特困人员救助供养（基本生活）'],
    ['disability-living', '社会救助'],
    ['disability-care', '社会救助'],
    ['orphan', '社会救助'],
    ['unattended-child', '社会救助'],
    ['medical', '社会救助'],
  ])('%s hangs as %s', (programme, name) => {
    expect(terms(programme).publishedName).toBe(name);
  });
});

describe('A programme of a pack that says nothing of procedures', () => {
  const limit = { budget: 7, unit: 'calendar-day' };
  const old = (more: object = {}) =>
    little((pack) => Object.assign(pack.programmes[0]!, { limits: { publicity: limit, resurvey: limit }, ...more }));

  it('goes to its department, and has no papers', () => {
    expect(terms('dibao', old({ limits: {} }))).toMatchObject({
      procedure: 'departmental',
      confirms: 'department',
      publicity: false,
      limits: {},
      practice: { papersDue: null },
    });
  });

  it.each([
    ['basic-living', 'county', true],
    ['subsidy', 'county', false],
    ['urgent-aid', 'township', false],
  ])('%s is confirmed by the %s', (procedure, confirms, publicity) => {
    expect(terms('dibao', old({ procedure }))).toMatchObject({ confirms, publicity });
  });

  it('is refused before there was any practice, and so is a programme it has not', () => {
    expect(() => procedureTerms(little(), 'dibao', '2015-12-31', 'urban')).toThrow('policy-date-not-covered');
    expect(() => terms('heating')).toThrow('programme-not-in-pack');
  });
});
