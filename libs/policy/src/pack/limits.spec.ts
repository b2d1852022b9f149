import { faultsOf, programmeOf } from './little-pack-spec';
import { packFromText } from './load-pack';

describe('A pack that would fail somebody later is refused when it is read', () => {
  it('where an amount could grow beyond what is reckoned exactly', () => {
    const faults = faultsOf((pack) => (programmeOf(pack).monthly = 'income * 100000000'));
    expect(faults).toEqual(['programmes.dibao：数值可能大到算不准，请减少相乘的项']);
  });

  it('where a figure counted in months or percent is no whole number, and where 元 has three decimals', () => {
    const rows = (value: number) => [{ from: '2025-01-01', value, source: '假设', confidence: 'U' }];
    const spans = { name: '月数', unit: 'month', rows: rows(2.3) };
    expect(faultsOf((pack) => (pack.parameters.span = spans))).toEqual([
      'parameters.span.rows.0：这个单位的数应是整数',
    ]);
    const fees = { name: '费用', unit: 'yuan', rows: rows(0.125) };
    expect(faultsOf((pack) => (pack.parameters.fees = fees))).toEqual(['parameters.fees.rows.0：金额至多两位小数']);
  });

  it('where a programme that everybody is searched for pays by what was told at the window', () => {
    const faults = faultsOf((pack) => {
      pack.programmes.push({
        ...programmeOf(pack),
        id: 'told',
        scan: false,
        monthly: undefined,
        rules: [{ id: 'said', article: '民发〔2018〕23号', when: 'told("illness")' }],
      });
      programmeOf(pack).monthly = 'eligible("told") ? standard.dibao : 0';
    });
    expect(faults).toEqual([expect.stringContaining('须写 scan: false')]);
  });

  it.each([
    ['[', '['.repeat(50_000)],
    ['- ', '- '.repeat(20_000)],
    ['{a: ', '{a: '.repeat(20_000)],
    ['indentation', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('where its text is nested so deeply (%s) that reading it could end the process', (_, text) => {
    expect(() => packFromText(text, 'deep')).toThrow('套得太深');
  });
});
