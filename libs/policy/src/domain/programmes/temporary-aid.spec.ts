import { family, measureOf, person, wordsOf } from '../../families-spec';
import type { HouseholdFacts } from '../household-facts';

const aid = (facts: HouseholdFacts) => measureOf(facts, 'temporary-aid');
const earning = (pension: number) => [person('mu-qing', { incomeFen: { pension } })];

describe('临时救助, 急难型 (民发〔2018〕23号 二)', () => {
  it.each([
    ['fire', '火灾'],
    ['traffic-accident', '交通事故'],
    ['sudden-illness', '突发重大疾病'],
    ['unemployment', '突然失业'],
    ['other', '其他突发困难'],
  ] as const)('%s opens it, whatever the income and wherever the 户籍 is (社会救助法 第37条)', (kind, words) => {
    const stranger = { registeredHere: false, event: { kind, date: '2025-08-30' } };
    const measure = aid(family(earning(900_000), stranger));
    expect(measure.verdict).toBe('eligible');
    expect(wordsOf(measure, 'sudden-hardship')).toBe(`2025-08-30 ${words}`);
  });

  it('sets no amount: the tiers of Chongqing are not published, the township decides', () => {
    const burnt = aid(family(earning(0), { event: { kind: 'fire', date: '2025-08-30' } }));
    expect(burnt).not.toHaveProperty('oneOffFen');
    expect(burnt).not.toHaveProperty('monthlyFen');
  });

  it('counts from the day it happened', () => {
    const facts = family(earning(0), { event: { kind: 'fire', date: '2025-09-02' } });
    expect(measureOf(facts, 'temporary-aid', '2025-09-01').verdict).toBe('not-eligible');
    expect(measureOf(facts, 'temporary-aid', '2025-09-02').verdict).toBe('eligible');
  });

  it('an accident told at the window is enough to begin', () => {
    expect(aid(family(earning(900_000), { hardships: [{ kind: 'accident' }] })).verdict).toBe('eligible');
  });

  it('a flood is 受灾人员救助, not 临时救助 (社会救助法 第28、49条)', () => {
    const flooded = family(earning(900_000), { event: { kind: 'natural-disaster', date: '2025-08-30' } });
    expect(aid(flooded).verdict).toBe('not-eligible');
    expect(measureOf(flooded, 'disaster').verdict).toBe('eligible');
    expect(measureOf(family(earning(0), { hardships: [{ kind: 'disaster' }] }), 'disaster').verdict).toBe('eligible');
  });

  it('where nobody asked what happened, nobody can tell', () => {
    const unasked = family(earning(0), { hardships: undefined });
    expect(aid(unasked)).toMatchObject({ verdict: 'unknown', missing: ['hardships'] });
    expect(measureOf(unasked, 'disaster')).toMatchObject({ verdict: 'unknown', missing: ['hardships'] });
    expect(measureOf(family(earning(0)), 'disaster').verdict).toBe('not-eligible');
  });
});

describe('临时救助, 支出型: necessary spending of a recognised household', () => {
  const spending12mFen = { medicalSelfPay: 2_000_000, education: 50_000 };

  it.each([0, 80_000])('with %i 分 a month (低保, 低保边缘) the spending is enough', (pension) => {
    const measure = aid(family(earning(pension), { spending12mFen }));
    expect(measure.verdict).toBe('eligible');
    expect(wordsOf(measure, 'necessary-spending')).toContain('20500.00 元');
  });

  it('for others it needs the local 人均可支配收入, which the pack does not have', () => {
    const measure = aid(family(earning(900_000), { spending12mFen }));
    expect(measure).toMatchObject({ verdict: 'unknown', missing: ['pack.localDisposableIncome12mFen'] });
  });

  it('illness told at the window counts as long as the bills are not there', () => {
    expect(aid(family(earning(0), { hardships: [{ kind: 'illness' }] })).verdict).toBe('eligible');
  });

  it('without spending and without an event there is nothing to pay for', () => {
    expect(aid(family(earning(0))).verdict).toBe('not-eligible');
  });

  it('while the layer is not settled it waits for the same facts', () => {
    const unsettled = family(earning(0), { spending12mFen, homes: undefined });
    expect(aid(unsettled)).toMatchObject({ verdict: 'unknown', missing: ['homes'] });
  });
});
