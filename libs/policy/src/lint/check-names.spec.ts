import { little } from '../pack/little-pack-spec';
import { Faults } from '../pack/pack-fault';
import { checkNames } from './check-names';

const DAYS = { budget: 7, unit: 'calendar-day' };

/** What is told of a published programme so named. */
function told(name: string, more: object = {}): Faults['all'] {
  const limits = { publicity: DAYS, resurvey: DAYS };
  const pack = little(({ programmes: [first] }) =>
    Object.assign(first!, { name, procedure: 'basic-living', limits }, more),
  );
  const faults = new Faults();
  checkNames(pack.document, faults);
  return faults.all;
}

describe('The name that hangs in the village (民发〔2021〕57号 第19条)', () => {
  it.each(['单人户低保', '残疾人补贴', '重病救助', '孤儿保障', '困境儿童补贴', '失能护理补贴'])(
    '%s tells of a neighbour: worth a look, and stops nothing',
    (name) => {
      expect(told(name)).toEqual([expect.objectContaining({ level: 'warning', path: ['programmes', 'dibao'] })]);
    },
  );

  it('a neutral name, or a neutral one to hang under, tells nothing; nor what is not shown', () => {
    expect(told('最低生活保障')).toEqual([]);
    expect(told('单人户低保', { publishedAs: '最低生活保障' })).toEqual([]);
    expect(told('孤儿保障', { publicity: false })).toEqual([]);
    expect(told('孤儿保障', { publishedAs: '孤儿救助' })).toHaveLength(1);
  });
});
