import { faultsOf, programmeOf } from './little-pack-spec';

const limits = (known: Record<string, unknown>) => faultsOf((pack) => (programmeOf(pack).limits = known));
const ten = { budget: 10, unit: 'working-day' };

describe('The limits of a programme', () => {
  it('are taken under the keys that steps ask for', () => {
    const republicity = { budget: 3, unit: 'calendar-day', roll: 'next-working-day' };
    expect(limits({ survey: ten, republicity, decide: { ...ten, extendTo: 11 } })).toEqual([]);
  });

  it('a key no step asks for is named, with those there are', () => {
    const [fault, ...more] = limits({ surveys: ten });
    expect(fault).toMatch(
      /^programmes\.dibao\.limits\.surveys：没有“surveys”这个时限，可以写的是：.*survey 启动入户调查/,
    );
    expect(more).toEqual([]);
    expect(limits({ constructor: ten })).toHaveLength(1);
  });

  it('the time until measures are confirmed is of no programme: it is a parameter, of one working day at least', () => {
    expect(limits({ intake: ten })).toEqual([expect.stringMatching(/limits\.intake：.*写成参数 intakeDays/)]);
    const rows = [{ from: '2026-01-01', value: 0, source: '某区文件', confidence: 'V' }];
    const faults = faultsOf((pack) => (pack.parameters.intakeDays = { name: '受理至确认', unit: 'count', rows }));
    expect(faults).toEqual(['parameters.intakeDays.rows.0：期限至少 1 个工作日']);
  });

  it.each([{ procedure: 'basic-living' }, { procedure: 'subsidy', publicity: true }])(
    'what hangs in the village (%j) says how long, and how long an objection is looked into (民发〔2021〕57号 第19条)',
    (more) => {
      const faults = (known: object, other: object = {}) =>
        faultsOf((pack) => Object.assign(programmeOf(pack), more, other, { limits: known }));
      expect(faults({ publicity: ten, resurvey: ten })).toEqual([]);
      expect(faults({ publicity: ten })).toEqual([
        'programmes.dibao：这个项目要公示，limits 里须写有异议后重新调查的时限 resurvey；不公示的，写明 publicity: false',
      ]);
      expect(faults({})).toHaveLength(2);
      expect(faults({}, { publicity: false })).toEqual([]);
    },
  );

  it.each([9, 10])('an extension to %i of ten days is none', (extendTo) => {
    expect(limits({ decide: { ...ten, extendTo } })).toEqual([
      `programmes.dibao.limits.decide：延长后的 extendTo ${extendTo} 应多于 budget 10`,
    ]);
  });

  it('a limit of no day, of another unit, with another roll or without one is no limit', () => {
    const at = 'programmes.dibao.limits.decide';
    expect(limits({ decide: { ...ten, budget: 0 } })).toEqual([`${at}.budget：不能小于 1`]);
    expect(limits({ decide: { ...ten, unit: 'week' } })[0]).toContain(`${at}.unit：只能是 working-day、`);
    expect(limits({ decide: { ...ten, roll: 'back' } })[0]).toContain(`${at}.roll：只能是 none、`);
    expect(limits({ decide: { budget: 10 } })).toEqual([`${at}.unit：缺少 unit`]);
  });
});
