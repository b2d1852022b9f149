import { family, measureOf, person, wordsOf } from '../../families-spec';

describe('慈善帮扶 (社会救助法 第57条): what no programme of the government meets', () => {
  const pensioner = person('su-wen', { incomeFen: { pension: 300_000 }, labour: 'unable' });

  it('苏文, well above the lines, needs somebody to look after her: a charity is asked', () => {
    const charity = measureOf(family([pensioner], { hardships: [{ kind: 'care' }] }), 'charity');
    expect(charity.verdict).toBe('eligible');
    expect(wordsOf(charity, 'need-left-open')).toBe('有政府项目接不住的需求');
  });

  it('a family whose needs are all met is not sent on', () => {
    expect(measureOf(family([person('luo-daming')]), 'charity').verdict).toBe('not-eligible');
  });

  it('nor is one that needs nothing', () => {
    expect(wordsOf(measureOf(family([pensioner]), 'charity'), 'need-left-open')).toBe('未发现政府项目接不住的需求');
  });

  it('as long as the government has not settled, charity waits', () => {
    const unsettled = family([person('luo-daming')], { homes: undefined, hardships: [{ kind: 'income' }] });
    expect(measureOf(unsettled, 'charity')).toMatchObject({
      verdict: 'unknown',
      missing: expect.arrayContaining(['homes']),
    });
  });
});
