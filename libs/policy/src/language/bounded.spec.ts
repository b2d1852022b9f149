import { ask, faultOf } from './asking-spec';

describe('Nothing in a pack can run for ever', () => {
  it('an expression is at most 2000 characters long', () => {
    const sum = (terms: number) => Array.from({ length: terms }, () => 'size').join('+');
    expect(ask(sum(400))).toBe(800);
    expect(faultOf(sum(401)).detail).toBe('表达式太长（2004 字，最多 2000 字），请拆成几个定义');
  });

  it('no list within a list: the cost grows with the household, never with its square', () => {
    const detail = '逐项判断里不能再套一层，请先写成家庭一级的定义';
    expect(faultOf('members.exists(m, members.exists(n, n.age > m.age))').detail).toBe(detail);
    expect(faultOf('members.map(m, vehicles.map(v, v.value).sum()).sum()').detail).toBe(detail);
    expect(faultOf('members.exists(n, n.age > m.age)', { level: 'member' }).detail).toBe(detail);
  });

  it.each(['(', '[', '{', 'f(', '(1?', 'm.f(', 'a && ('])(
    'hundreds of “%s” are refused before they are parsed',
    (open) => {
      const began = performance.now();
      expect(faultOf(open.repeat(Math.floor(1990 / open.length))).detail).toBe(
        '括号套得太深（最多 50 层），请拆成几个定义',
      );
      expect(performance.now() - began).toBeLessThan(100);
    },
  );

  it('brackets beside each other are not brackets within each other', () => {
    expect(faultOf(`${'(true) && '.repeat(150)} 1`).detail).toContain('两边都要写条件');
  });

  it('numbers stay where whole numbers are exact', () => {
    expect(faultOf('100000000001').detail).toBe('数字太大');
    expect(faultOf('-100000000001').detail).toBe('数字太大');
    expect(faultOf('9223372036854775808').detail).not.toBe('');
  });
});
