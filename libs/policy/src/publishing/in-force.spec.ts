import { inForce, stillToCome } from './in-force';

const pack = (ref: string, division: string, effectiveFrom: string) => ({ ref, division, effectiveFrom });

/** As the query gives them: the smallest place first, in it the newest first. */
const packs = [
  pack('tongjing@2026-09-01', '500112133000', '2027-03-01'),
  pack('yubei@2026-12-01', '500112000000', '2027-01-01'),
  pack('yubei@2026-11-01', '500112000000', '2026-12-01'),
  pack('chongqing@2026-10-01', '500000000000', '2026-11-01'),
];
const refOn = (division: string, on: string) => inForce(packs, division, on)?.ref;

describe('The pack in force', () => {
  it('is that of the smallest place that has one, on that day', () => {
    expect(refOn('500112133201', '2027-02-28')).toBe('yubei@2026-12-01');
    expect(refOn('500112133201', '2027-03-01')).toBe('tongjing@2026-09-01');
    expect(refOn('500112011014', '2027-03-01')).toBe('yubei@2026-12-01');
    expect(refOn('500235100201', '2027-03-01')).toBe('chongqing@2026-10-01');
  });

  it('changes on the day itself, not the day before', () => {
    expect(refOn('500112000000', '2026-11-30')).toBe('chongqing@2026-10-01');
    expect(refOn('500112000000', '2026-12-01')).toBe('yubei@2026-11-01');
    expect(refOn('500112000000', '2026-12-31')).toBe('yubei@2026-11-01');
    expect(refOn('500112000000', '2027-01-01')).toBe('yubei@2026-12-01');
  });

  it('is none of ours before the first, nor in another province', () => {
    expect(refOn('500112000000', '2026-10-31')).toBeUndefined();
    expect(refOn('510112000000', '2027-03-01')).toBeUndefined();
  });

  it('of two that a place published for the same day is the one published later', () => {
    const twice = [pack('yubei-b@2026-12-01', '500112000000', '2027-01-01'), ...packs.slice(1)];
    expect(inForce(twice, '500112000000', '2027-01-01')?.ref).toBe('yubei-b@2026-12-01');
  });
});

it('Packs that a newer one of the same place has replaced are not read before somebody asks for them', () => {
  expect(stillToCome(packs, '2027-01-01').map(({ ref }) => ref)).toEqual([
    'tongjing@2026-09-01',
    'yubei@2026-12-01',
    'chongqing@2026-10-01',
  ]);
});
