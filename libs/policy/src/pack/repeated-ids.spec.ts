import { SMALL_PACK } from '../small-pack-spec';
import { packFromText } from './load-pack';
import { repeatedIds } from './repeated-ids';

it('finds the second of two under one id, however deep', () => {
  const rules = [{ id: 'x' }, { id: 'y' }, { id: 'x' }];
  expect(repeatedIds({ programmes: [{ id: 'a', rules }, { id: 'a' }] })).toEqual([
    { keys: ['programmes', 0, 'rules', 2], id: 'x' },
    { keys: ['programmes', 1], id: 'a' },
  ]);
  expect(repeatedIds({ rows: [{ from: 1 }, { from: 1 }, null] })).toEqual([]);
});

it('a pack with one programme twice is refused, not halved', () => {
  expect(() => packFromText(SMALL_PACK.replace('id: care\n', 'id: basic\n'), 'draft')).toThrow('编号 basic 写了两次');
});
