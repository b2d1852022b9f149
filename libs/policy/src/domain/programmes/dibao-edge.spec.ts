import { family, measureOf, person, wordsOf } from '../../families-spec';

describe('低保边缘 (国办发〔2023〕39号 二): not 低保, and per head below 1.5 × the standard', () => {
  // 向美 keeps a stall and lives with her mother. In town 1.5 × 770 is 1155 per head; in the country 1.5 × 630 is 945.
  const xiang = (business: number, residence: 'urban' | 'rural' = 'urban') => {
    const mother = person('mother', { kinship: 'parent', birthDate: '1950-01-01' });
    return family([person('xiang-mei', { incomeFen: { business } }), mother], { residence });
  };

  it.each([
    [153_999, 'not-eligible', '低保 comes first'],
    [154_000, 'eligible', 'exactly at the 低保 line'],
    [230_999, 'eligible', 'one 分 below the edge line'],
    [231_000, 'not-eligible', 'exactly at the edge line'],
  ])('together %i 分 a month in town: %s (%s)', (income, verdict) => {
    expect(measureOf(xiang(income), 'dibao-edge').verdict).toBe(verdict);
  });

  it('the country has its own line', () => {
    expect(measureOf(xiang(188_999, 'rural'), 'dibao-edge').verdict).toBe('eligible');
    expect(measureOf(xiang(189_000, 'rural'), 'dibao-edge').verdict).toBe('not-eligible');
  });

  it('brings no money by itself, and says the line in words', () => {
    const edge = measureOf(xiang(200_000), 'dibao-edge');
    expect(edge).not.toHaveProperty('monthlyFen');
    expect(edge.memberIds).toEqual(['xiang-mei', 'mother']);
    expect(wordsOf(edge, 'income-below-edge')).toBe('人均 1000.00 元 < 1155 元');
  });

  it('a line with 角 in it is written out: 1.5 × 581 in 2022', () => {
    const edge = measureOf(xiang(130_000, 'rural'), 'dibao-edge', '2022-10-01');
    expect(wordsOf(edge, 'income-below-edge')).toBe('人均 650.00 元 < 871.50 元');
  });

  it('while 低保 is not settled, 低保边缘 is not either, and asks for the same facts', () => {
    const unsettled = { ...xiang(100_000), homes: undefined };
    expect(measureOf(unsettled, 'dibao-edge')).toMatchObject({ verdict: 'unknown', missing: ['homes'] });
  });
});
