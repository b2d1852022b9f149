import { scope } from './asking-spec';
import { readExpression } from './read-expression';

const typeOf = (text: string, level: 'household' | 'member' = 'household') =>
  readExpression(text, scope({ level, atWindowOnly: true })).type;

describe('What an expression is: units go through every operation', () => {
  it.each([
    ['true', 'bool'],
    ['-7 % 3', 'int'],
    ['1.5 / 2.0', 'double'],
    ['"urban"', 'string'],
    ['date', 'date'],
    ['day("2025-09-01")', 'date'],
    ['size', 'int'],
    ['household.size', 'int'],
    ['standard.dibao', 'fen'],
    ['standard.percent', 'int'],
    ['standard.area * 3.0', 'double'],
    ['standard.dibao * size', 'fen'],
    ['2 * standard.dibao', 'fen'],
    ['standard.dibao * standard.percent / 100', 'fen'],
    ['liquidAssets % 100', 'fen'],
    ['liquidAssets - 100', 'fen'],
    ['100 + liquidAssets', 'fen'],
    ['-liquidAssets', 'fen'],
    ['min(liquidAssets, 0)', 'fen'],
    ['max(size, 3)', 'int'],
    ['registeredHere ? 0 : liquidAssets', 'fen'],
    ['residence == "urban" ? 1 : 2', 'int'],
    ['liquidAssets < 100', 'bool'],
    ['eventDate <= date', 'bool'],
    ['size in [1, 2]', 'bool'],
    ['years(eventDate, date)', 'int'],
    ['months(eventDate, date)', 'int'],
    ['members.size()', 'int'],
    ['size(members)', 'int'],
    ['members.filter(m, m.age < 18).size()', 'int'],
    ['members.map(m, m.wages).sum()', 'fen'],
    ['members.map(m, m.age > 16, m.wages).sum()', 'fen'],
    ['homes.map(h, h.area).sum()', 'double'],
    ['vehicles.exists(v, v.kind == "car")', 'bool'],
    ['members.all(m, m.eligible("tekun") || m.receives("dibao"))', 'bool'],
    ['eligible("tekun") && receives("dibao")', 'bool'],
    ['aboveLineMonths("dibao")', 'int'],
    ['has(household.eventKind)', 'bool'],
    ['told("illness") || needLeftOpen()', 'bool'],
  ])('%s is %s', (text, kind) => {
    expect(typeOf(text).kind).toBe(kind);
  });

  it.each([
    ['m.age', 'int'],
    ['m.wages * 12', 'fen'],
    ['m.kinship in ["son", "daughter"]', 'bool'],
    ['years(m.birthDate, date)', 'int'],
    ['has(m.employedSince)', 'bool'],
    ['m.receives("tekun")', 'bool'],
    ['size', 'int'],
  ])('of a member, %s is %s', (text, kind) => {
    expect(typeOf(text, 'member').kind).toBe(kind);
  });

  it('a whole number as written takes the unit beside it, a reckoned one does not', () => {
    expect(typeOf('3 + 4')).toMatchObject({ kind: 'int', bare: true });
    expect(typeOf('size + 4')).not.toHaveProperty('bare');
    expect(() => typeOf('liquidAssets < size')).toThrow('金额不能与整数相比');
  });

  it('the words a fact can be go with it, so that a slip is found', () => {
    expect(typeOf('residence')).toEqual({ kind: 'string', values: ['urban', 'rural'] });
  });
});
