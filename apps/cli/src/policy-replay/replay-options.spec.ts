import { readReplayOptions } from './replay-options';

const read = (line: string) => readReplayOptions(line.split(' '));

describe('policy replay: what is asked', () => {
  it('a draft and a month; the rest has its defaults', () => {
    expect(read('--draft d.yaml --month 2026-10')).toMatchObject({ draft: 'd.yaml', date: '2026-10-01' });
  });

  it.each([
    ['50', '50'],
    ['500112', '500112'],
    ['500112000000', '500112'],
    ['500000000000', '50'],
  ])('the area %s is %s', (area, prefix) => {
    expect(read(`--draft d.yaml --month 2026-10 --area ${area}`)).toMatchObject({ area: prefix });
  });

  it.each(['500112133', '500112133000', 'abc', '5001'.repeat(4)])('%s is no area', (area) => {
    expect(read(`--draft d.yaml --month 2026-10 --area ${area}`)).toEqual([expect.stringContaining('--area')]);
  });

  it('names everything that is wrong', () => {
    expect(read('--month 2026-13 --strange x')).toHaveLength(4);
    expect(read('--month 2026-10 --draft')).toEqual(['--draft 后面缺内容']);
    expect(read('--draft --month')).toEqual(['--draft 后面缺内容', '缺少 --month，或不是 YYYY-MM']);
  });
});
