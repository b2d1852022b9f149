import { AUTUMN, chongqing, family, person } from '../families-spec';
import type { CurrentAward } from '../domain/household-facts';
import { doubledAwards } from './doubled-awards';

const since = '2024-03-01';
const of = (programme: string, more: Partial<CurrentAward> = {}): CurrentAward => ({ programme, since, ...more });
const found = (...currentAwards: CurrentAward[]) => {
  const facts = family([person('a'), person('b', { kinship: 'spouse' })], { currentAwards });
  return Object.fromEntries(doubledAwards(chongqing, AUTUMN, facts));
};

describe('the same need met twice or by several (重复·多头)', () => {
  it('one award is none too many, nor are two for different needs', () => {
    expect(found(of('dibao'))).toEqual({});
    expect(found(of('dibao'), of('disability-care', { memberIds: ['a'] }))).toEqual({});
  });

  it('the same programme twice for the same people', () => {
    const twice = found(of('dibao'), of('dibao', { since: '2025-01-01' }));
    expect(twice).toEqual({ dibao: [{ why: 'same-programme', with: 'dibao', since: '2025-01-01' }] });
  });

  it('but not for one person each, nor told by two sources with the same first day', () => {
    expect(found(of('disability-care', { memberIds: ['a'] }), of('disability-care', { memberIds: ['b'] }))).toEqual({});
    expect(found(of('dibao', { memberIds: ['a', 'b'] }), of('dibao'))).toEqual({});
  });

  it('two that exclude each other by the pack: 低保 and 特困 for everybody', () => {
    expect(Object.keys(found(of('dibao'), of('tekun')))).toEqual(['dibao']);
    expect(found(of('tekun'), of('rigid-spending'))).toMatchObject({ 'rigid-spending': [{ why: 'excluded-by' }] });
  });

  it('特困 for one and 低保 for the others are not the same need, unless 低保 is paid for that one too', () => {
    expect(found(of('dibao', { memberIds: ['b'] }), of('tekun', { memberIds: ['a'] }))).toEqual({});
    expect(Object.keys(found(of('dibao'), of('tekun', { memberIds: ['a'] })))).toEqual(['dibao']);
  });

  it('what ended before, starts later or is given once counts for nothing', () => {
    expect(found(of('dibao'), of('dibao', { since: '2030-01-01' }))).toEqual({});
    expect(found(of('medical'), of('medical', { since: '2025-01-01' }))).toEqual({});
  });
});
