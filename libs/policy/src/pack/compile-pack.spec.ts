import { faultsOf, little, programmeOf } from './little-pack-spec';
import type { Little } from './little-pack-spec';

const defined =
  (definitions: Record<string, string>, level: 'household' | 'member' = 'household') =>
  (pack: Little) => {
    for (const [name, is] of Object.entries(definitions)) pack.definitions[level][name] = { name, is };
  };
const programme = (known: Record<string, unknown>) => (pack: Little) => void Object.assign(programmeOf(pack), known);
const rule = (known: Record<string, unknown>) => (pack: Little) =>
  void Object.assign(programmeOf(pack).rules[0]!, known);

describe('A pack is compiled as a whole', () => {
  it('the little one is without fault', () => {
    expect(faultsOf(() => undefined)).toEqual([]);
    expect(little().ref).toBe('little@2025-07-01');
  });

  it.each<[string, (pack: Little) => void, string[]]>([
    ['a definition by itself', defined({ a: 'a + 1' }), ['definitions.household.a.is：定义绕了一圈又用到自己：a → a']],
    [
      'definitions in a round',
      defined({ a: 'b > 1', b: 'c + 1', c: 'a ? 1 : 2' }),
      ['definitions.household.c.is：定义绕了一圈又用到自己：a → b → c → a'],
    ],
    [
      'a round through people',
      (pack) => (
        defined({ all: 'members.map(m, m.share).sum()' })(pack),
        defined({ share: 'all / size' }, 'member')(pack)
      ),
      ['definitions.household.all.is：定义绕了一圈又用到自己：share → all → share'],
    ],
    [
      'a fault is told once, where it is, however many lean on it',
      defined({ a: 'wagez > 1', b: '!a', c: 'a && b' }),
      ['definitions.household.a.is：不认识的事实“wagez”'],
    ],
    [
      'a definition that nobody uses',
      defined({ unused: 'size * 1.5' }, 'member'),
      ['definitions.member.unused.is：单位不符：整数 * 小数 没有意义'],
    ],
    [
      'a rule that is no condition',
      rule({ when: 'income' }),
      ['programmes.dibao.rules.income.when：这里要写一个条件（是或否）'],
    ],
    ['an amount that is no money', programme({ monthly: 'size' }), ['programmes.dibao.monthly：这里要写一个金额']],
    ['two amounts', programme({ oneOff: 'standard.dibao' }), ['programmes.dibao：monthly 和 oneOff 只能写一个']],
    [
      'cover of a programme for one person',
      programme({ for: 'member', covers: 'm.age > 1', monthly: undefined }),
      ['programmes.dibao.covers：按人评估的项目不写 covers'],
    ],
    [
      'cover that is no condition',
      programme({ covers: 'm.age' }),
      ['programmes.dibao.covers：这里要写一个条件（是或否）'],
    ],
    [
      'an unknown format',
      rule({ yes: '{income | yen}' }),
      ['programmes.dibao.rules.income.yes：没有“yen”这种写法，只有 yuan、plain、percent、count、date、text'],
    ],
    [
      'an unknown fact in a text',
      rule({ no: '差 {incom | yuan}' }),
      ['programmes.dibao.rules.income.no：不认识的事实“incom”，是不是 income12m'],
    ],
    [
      'what was told, in a programme that is searched for',
      rule({ when: 'told("income")' }),
      ['programmes.dibao.rules.income.when：窗口陈述只有申请时才有，要用它的项目须写 scan: false'],
    ],
    [
      'a need that is no condition',
      (pack) => void (pack.needs.income = { name: '基本生活', seen: 'income', says: 'x' }),
      ['needs.income.seen：这里要写一个条件（是或否）'],
    ],
  ])('%s', (_slip, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('programmes that wait for each other’s verdict', () => {
    const change = ({ programmes }: Little) => {
      const twin = (id: string, other: string) => ({
        ...{ ...programmes[0], id, monthly: undefined },
        rules: [{ id: 'other', article: '某条', unless: `eligible("${other}")` }],
      });
      programmes.push(twin('a', 'b'), twin('b', 'a'));
    };
    expect(faultsOf(change)).toEqual(['programmes.a：项目之间绕了一圈：a → b → a']);
  });

  it('a programme that waits for its own verdict through a definition', () => {
    const change = (pack: Little) => {
      defined({ poor: 'eligible("dibao")' })(pack);
      rule({ when: 'poor' })(pack);
    };
    expect(faultsOf(change).join()).toContain('项目之间绕了一圈：dibao → dibao');
  });

  it('an amount may ask for its own verdict: it is no round', () => {
    expect(faultsOf(programme({ monthly: 'eligible("dibao") ? standard.dibao : 0' }))).toEqual([]);
  });

  it('names all faults at once', () => {
    const change = (pack: Little) => {
      rule({ when: 'incom > 1', yes: '{nothing}' })(pack);
      defined({ a: 'b' })(pack);
    };
    expect(faultsOf(change)).toHaveLength(3);
  });

  it.each(['constructor', 'toString', 'valueOf'])('what every object has is no name: %s', (name) => {
    expect(faultsOf(rule({ when: `standard.${name} > 1` }))).toEqual([
      `programmes.dibao.rules.income.when：没有标准“standard.${name}”`,
    ]);
    expect(faultsOf(rule({ when: name }))[0]).toContain(`不认识的事实“${name}”`);
  });

  it('a rule knows the numbers it leans on, through definitions of every depth', () => {
    const pack = little((draft) => {
      defined({ a: 'b * 2', b: 'standard.dibao - members.map(m, m.c).sum()' })(draft);
      defined({ c: 'm.wages * standard.share / 100' }, 'member')(draft);
      draft.parameters.share = { name: '比例', unit: 'percent', note: '未公布', rows: [] };
      rule({ when: 'a > b' })(draft);
    });
    expect(pack.programmes[0]?.rules[0]?.leansOn).toEqual(['dibao', 'share']);
  });

  it('hundreds of definitions that double each other are read and reckoned at once', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`d${i + 1}`, `d${i} > 0 && d${i} > 1 ? d${i} : d${i}`]),
    );
    const began = performance.now();
    expect(faultsOf(defined({ d0: 'size', ...chain }))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
