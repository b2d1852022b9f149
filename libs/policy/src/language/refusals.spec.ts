import { faultOf } from './asking-spec';

// Each refusal in the words a policy officer reads, and the character it points at.
describe('An expression that is not right is refused', () => {
  it.each([
    ['income <', '“<”处写法不通', 7],
    ["'abc", "“'abc”处写法不通", 0],
    ['', '表达式没有写完', 0],
    ['liquidAsets > 1', '不认识的事实“liquidAsets”，是不是 liquidAssets', 0],
    ['1 < m.age', '“m.age”里的“m”不认识', 5],
    ['members > 1', '不认识的事实“members”', 0],
    ['members.exists(m, m.wage > 1)', '不认识的事实“m.wage”，是不是 wages', 19],
    ['members.exists(m, m)', '“m”是人或物，要写它的哪一项（如 m.age）', 18],
    ['standard.heating > 1', '没有标准“standard.heating”', 8],
    ['a.b.c', '“….c”里的“…”不认识', 3],
    ['members[0].age', '“….age”里的“…”不认识', 10],
  ])('a name nobody knows: %s', (text, detail, offset) => {
    expect(faultOf(text)).toEqual({ detail, offset });
  });

  it.each([
    [
      'vehicles.all(v, v.kind == "truck")',
      '这一项没有“truck”，只有 car、motorcycle、disability-vehicle、commercial',
      23,
    ],
    ['"city" != residence', '这一项没有“city”，只有 urban、rural', 6],
    ['residence in ["urban", "town"]', '这一项没有“town”，只有 urban、rural', 23],
    ['residence in []', 'in 的右边要写一列值，如 ["a", "b"]', 9],
    ['residence in residence', 'in 的右边要写一列值，如 ["a", "b"]', 9],
    ['residence in [1]', '文字不能与整数相比', 14],
    ['size in [size]', 'in 的右边只写固定的值', 9],
    ['residence < "urban"', '文字不分大小', 9],
    ['registeredHere >= true', '是或否不分大小', 14],
  ])('a word the fact never is: %s', (text, detail, offset) => {
    expect(faultOf(text)).toEqual({ detail, offset });
  });

  it.each([
    ['liquidAssets * liquidAssets', '单位不符：金额 * 金额 没有意义', 12],
    ['liquidAssets / standard.dibao', '单位不符：金额 / 金额 没有意义', 12],
    ['size / standard.dibao', '单位不符：整数 / 金额 没有意义', 4],
    ['standard.dibao * 1.5', '单位不符：金额 * 小数 没有意义', 15],
    ['1.5 % 2.0', '单位不符：小数 % 小数 没有意义', 3],
    ['1 + 1.0', '单位不符：整数与小数不能相加减', 1],
    ['liquidAssets + true', '单位不符：金额与是或否不能相加减', 12],
    ['"a" + "b"', '单位不符：文字与文字不能相加减', 3],
    ['liquidAssets > size', '单位不符：金额不能与整数相比', 12],
    ['date > "2025-01-01"', '单位不符：日期不能与文字相比', 4],
    ['max(size, liquidAssets)', '单位不符：整数与金额不能相加减', 0],
    ['-residence', '负号后面要写数', 0],
    ['!size', '“!”后面要写一个条件', 0],
    ['registeredHere && size', '“&&”两边都要写条件，读到整数', 0],
    ['size ? 1 : 2', '“?”前面要写一个条件', 0],
    ['registeredHere ? 1 : "a"', '“:”两边应是同一种，读到整数和文字', 0],
  ])('a unit that does not fit: %s', (text, detail, offset) => {
    expect(faultOf(text)).toMatchObject({ detail, ...(offset > 0 && { offset }) });
  });

  it.each([
    ['years(date)', 'years(…) 里要写两项'],
    ['min(1, 2, 3)', 'min(…) 里要写两项'],
    ['years(date, size)', 'years(…) 里要写两个日期'],
    ['months("2025-01-01", date)', 'months(…) 里要写两个日期'],
    ['day("2025-02-29")', '“2025-02-29”不是日期（YYYY-MM-DD）'],
    ['day(date)', 'day(…) 里要写一个带引号的词'],
    ['receives()', 'receives(…) 里要写一个带引号的词'],
    ['eligible("heating")', '没有救助项目“heating”'],
    ['members.exists(m, m.eligible("dibao"))', '“dibao”按户评估，不能写 m.eligible'],
    ['vehicles.exists(v, v.receives("dibao"))', '“v”不是家庭成员'],
    ['told("illness")', '窗口陈述只有申请时才有，要用它的项目须写 scan: false'],
    ['needLeftOpen()', '窗口陈述只有申请时才有，要用它的项目须写 scan: false'],
    ['has(standard.dibao)', 'has(…) 只能问一项事实是否已知'],
    ['has(household.nothing)', '不认识的事实“household.nothing”'],
  ])('a function wrongly asked: %s', (text, detail) => {
    expect(faultOf(text).detail).toBe(detail);
  });

  it('a hardship that does not exist, where it may be told at all', () => {
    expect(faultOf('told("ilness")', { atWindowOnly: true }).detail).toMatch(
      '没有“ilness”这种困难，只有 income、illness',
    );
    expect(faultOf('needLeftOpen(1)', { atWindowOnly: true }).detail).toBe('needLeftOpen() 里不写东西');
  });

  it.each([
    ['members.exists(m, m.age)', '这里要写一个条件（是或否）'],
    ['members.filter(m, m.age).size()', '这里要写一个条件（是或否）'],
    ['members.map(m, m.age, m.age).sum()', '这里要写一个条件（是或否）'],
    ['members.map(m, m.kinship).sum()', '只有数和金额可以求和'],
    ['members.map(m, m.wages)', 'map(…) 后面要写 .sum()'],
    ['members.filter(m, m.age > 1)', 'filter(…) 后面要写 .size()'],
    ['members.sum()', 'sum() 只用在 map(…) 之后'],
    ['size(residence)', 'size() 只用在 members、vehicles、homes 或它们的 filter(…) 之后'],
    ['size()', 'size() 里多写或少写了'],
    ['members.size(1)', 'size() 里多写或少写了'],
    ['[1, 2].exists(x, x > 1)', '只能对 members、vehicles、homes 逐项判断'],
    ['members.exists_one(m, m.age > 1)', '没有“exists_one(…)”这个函数'],
    ['members.exists(size, size > 1)', '“size”已经有别的意思，逐项判断里请换一个字母'],
    ['members.all(date, true)', '“date”已经有别的意思，逐项判断里请换一个字母'],
  ])('a list wrongly asked: %s', (text, detail) => {
    expect(faultOf(text).detail).toBe(detail);
  });

  it.each([
    'null',
    'b"a"',
    '1u',
    '{"a": 1}',
    '[1, 2]',
    'members',
    'dyn(1)',
    'type(1)',
    'int("1")',
    '"a".contains("a")',
  ])('CEL that rules have no use for: %s', (text) => {
    expect(faultOf(text).detail).not.toBe('');
  });

  it.each(['x.years(date, date)', 'x.min(1, 2)', 'x.day("2025-01-01")', 'household.receives("dibao")'])(
    'a function asked of what it is not of: %s',
    (text) => {
      expect(faultOf(text).detail).toMatch(/没有“….\w+\(…\)”这个函数|“household”不是家庭成员/);
    },
  );

  it.each([
    'toString()',
    'constructor("dibao")',
    'hasOwnProperty("x")',
    'constructor.size()',
    'toString.exists(x, true)',
  ])('names that every object of JavaScript has mean nothing: %s', (text) => {
    expect(faultOf(text).detail).not.toBe('');
  });
});
