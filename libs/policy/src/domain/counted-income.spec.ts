import { family, measureOf, person, wordsOf } from '../families-spec';
import type { IncomeKind } from './household-facts';

describe('Counted income (民发〔2021〕57号 第13条)', () => {
  const with100Yuan = (kind: IncomeKind) => family([person('grandpa-ran', { incomeFen: { [kind]: 10_000 } })]);

  it.each<IncomeKind>(['wages', 'business', 'property', 'transfer', 'pension'])('%s counts', (kind) => {
    expect(measureOf(with100Yuan(kind), 'dibao').monthlyFen).toBe(67_000);
  });

  it.each<[IncomeKind, string]>([
    ['basic-pension', '城乡居保基础养老金'],
    ['high-age-allowance', '高龄津贴'],
    ['disability-subsidy', '残疾人两项补贴'],
    ['veteran-allowance', '优待抚恤金'],
    ['scholarship', '奖学金'],
    ['social-assistance', '社会救助款物'],
  ])('%s (%s) does not count, and the reason says so', (kind) => {
    const dibao = measureOf(with100Yuan(kind), 'dibao');
    expect(dibao.monthlyFen).toBe(77_000);
    expect(wordsOf(dibao, 'income-counted')).toBe(
      `计入 0.00 元；不计入或扣除：就业成本 0.00 元、初就业收入 0.00 元、津贴补助 100.00 元`,
    );
  });

  it('takes 必要就业成本 off the wages, but never more than the wages', () => {
    const cook = (employmentCostFen: number) =>
      family([person('cook', { incomeFen: { wages: 50_000, property: 10_000 }, employmentCostFen })]);
    expect(measureOf(cook(20_000), 'dibao').monthlyFen).toBe(37_000);
    expect(measureOf(cook(90_000), 'dibao').monthlyFen).toBe(67_000);
  });
});
