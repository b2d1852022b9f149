import { addDays } from '@yimen/kernel';
import { AUTUMN, RAN } from '../../language/asking-spec';
import type { Told } from '../rule/missing';
import { Missing } from '../rule/missing';
import { little } from '../../pack/little-pack-spec';
import { FamilyRun } from './family-run';

const pack = little((draft) => {
  draft.parameters.rooms = {
    name: '套数',
    unit: 'count',
    rows: [{ from: '2025-01-01', to: '2025-08-31', value: 2, source: '某号', confidence: 'E' }],
  };
});
const on = (date: string, residence: 'urban' | 'rural' = 'urban') => new FamilyRun({ ...RAN, residence }, pack, date);

describe('One family under one pack on one day', () => {
  it('a standard is that of the day, and of town or country', () => {
    expect(on('2025-07-01').standard('dibao')).toBe(77_000);
    expect(on(addDays('2025-07-01', -1)).standard('dibao')).toBe(75_000);
    expect(on('2025-07-01', 'rural').standard('dibao')).toBe(63_000);
    expect(on('2024-08-31').standard('dibao')).toBeNull();
  });

  it('one for both is the same for both, and ends on its last day', () => {
    expect([on('2025-08-31'), on('2025-08-31', 'rural'), on('2025-09-01')].map((run) => run.standard('rooms'))).toEqual(
      [2, 2, null],
    );
    expect(on(AUTUMN).standard('nothing')).toBeNull();
  });

  it('reckons a definition once a person, and once a household', () => {
    let asked = 0;
    const counting = {
      level: 'member' as const,
      name: 'earned',
      term: pack.program.member.get('earned')!.term,
      evaluate: (): Told => ++asked,
    };
    const run = new FamilyRun(
      RAN,
      { ...pack, program: { ...pack.program, member: new Map([['earned', counting]]) } },
      AUTUMN,
    );
    const [a, b] = run.family.members;
    const ask = (of: typeof a) => run.cell({ level: 'member', name: 'earned' }, of ?? null);
    expect([ask(a), ask(b), ask(a), ask(b)]).toEqual([1, 2, 1, 2]);
  });

  it('not knowing is remembered too', () => {
    const run = on(AUTUMN);
    const income = () => run.cell({ level: 'household', name: 'income' }, null);
    expect(income()).toBeInstanceOf(Missing);
    expect(income()).toBe(income());
  });

  it('what the pack has not got is a fault of ours, not an answer', () => {
    expect(() => on(AUTUMN).cell({ level: 'household', name: 'nothing' }, null)).toThrow(
      'little@2025-07-01 has no cell household nothing',
    );
  });
});
