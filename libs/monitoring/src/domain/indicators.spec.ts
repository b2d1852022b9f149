import { FACT_KINDS, FEED_SOURCES } from './facts';
import { INDICATOR_CODES, indicatorOf, INDICATORS } from './indicators';

describe('the table of indicators', () => {
  it('has each code once', () => {
    expect(INDICATORS.map(({ code }) => code)).toEqual([...INDICATOR_CODES]);
    expect(INDICATOR_CODES.map((code) => indicatorOf(code)?.code)).toEqual([...INDICATOR_CODES]);
  });

  it.each(INDICATORS.map((indicator) => [indicator.code, indicator] as const))('%s says everything', (_, indicator) => {
    expect(indicator.version).toBeGreaterThanOrEqual(1);
    expect(indicator.name).toMatch(/\p{Script=Han}/u);
    expect(indicator.whatToDo).toMatch(/\p{Script=Han}/u);
    expect(indicator.facts.length).toBeGreaterThan(0);
    for (const kind of indicator.facts) expect(FEED_SOURCES[FACT_KINDS[kind].source].freshDays).toBeGreaterThan(0);
    for (const { source, mark } of Object.values(indicator.thresholds)) expect([source, mark]).not.toContain('');
  });

  it('an entry warning can say what an application is about, an exit warning never becomes one (I7)', () => {
    for (const { family, hardship } of INDICATORS) expect(hardship === null).toBe(family === 'exit');
  });

  it('an exit warning asks to verify, and says that nothing stops by itself (LAW 46, 47)', () => {
    for (const { whatToDo } of INDICATORS.filter(({ family }) => family === 'exit'))
      expect(whatToDo).toMatch(/核实.*不得自动停发/);
  });

  it('large self-pay is above 10,000 元, as in 常州', () => {
    expect(indicatorOf('medical-self-pay')?.thresholds.moreThanFen).toMatchObject({ value: 10_000 * 100, mark: 'E' });
  });
});
