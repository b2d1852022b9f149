import * as fc from 'fast-check';
import { overlay } from './layers';

describe('One layer over another (国家 → 重庆 → 渝北)', () => {
  it('maps merge by key, and what is not said stays', () => {
    const national = { law: { name: '社会救助法', inForce: '2026-07-01' }, edge: 150 };
    expect(overlay(national, { law: { inForce: '2026-08-01' }, name: '渝北' })).toEqual({
      law: { name: '社会救助法', inForce: '2026-08-01' },
      edge: 150,
      name: '渝北',
    });
  });

  it('lists of things with an id merge by that id: order kept, new ones last', () => {
    const below = [
      { id: 'dibao', agency: 'county', note: '国家' },
      { id: 'tekun', agency: 'county' },
    ];
    const above = [{ id: 'elder' }, { id: 'dibao', agency: 'window' }];
    expect(overlay(below, above)).toEqual([
      { id: 'dibao', agency: 'window', note: '国家' },
      { id: 'tekun', agency: 'county' },
      { id: 'elder' },
    ]);
  });

  it('rules within a programme merge the same way', () => {
    const rules = [
      { id: 'a', when: '1' },
      { id: 'b', when: '2' },
    ];
    const below = { programmes: [{ id: 'dibao', rules }] };
    const above = { programmes: [{ id: 'dibao', rules: [{ id: 'b', when: '3' }] }] };
    expect(overlay(below, above)).toEqual({ programmes: [{ id: 'dibao', rules: [rules[0], { id: 'b', when: '3' }] }] });
  });

  it('any other list is replaced whole: the rows of a standard are one province’s', () => {
    expect(
      overlay({ rows: [{ from: '2016-01-01' }, { from: '2017-01-01' }] }, { rows: [{ from: '2025-07-01' }] }),
    ).toEqual({
      rows: [{ from: '2025-07-01' }],
    });
    expect(overlay({ rows: [{ id: 'a' }] }, { rows: [] })).toEqual({ rows: [] });
    expect(overlay({ answers: ['income'] }, { answers: [] })).toEqual({ answers: [] });
  });

  it('removed: true takes away, by key and by id', () => {
    expect(overlay({ needs: { care: { name: '照料' }, other: {} } }, { needs: { care: { removed: true } } })).toEqual({
      needs: { other: {} },
    });
    expect(overlay([{ id: 'a' }, { id: 'b' }], [{ id: 'a', removed: true }])).toEqual([{ id: 'b' }]);
  });

  it('changes neither layer', () => {
    const below = { a: { b: [{ id: 'x', n: 1 }] } };
    const above = { a: { b: [{ id: 'x', n: 2 }] } };
    overlay(below, above);
    expect([below, above]).toEqual([{ a: { b: [{ id: 'x', n: 1 }] } }, { a: { b: [{ id: 'x', n: 2 }] } }]);
  });

  it('a key named __proto__ is a key like any other and reaches no other object', () => {
    const merged = overlay({ a: 1 }, JSON.parse('{"__proto__": {"b": 2}}')) as Record<string, unknown>;
    expect(({} as Record<string, unknown>).b).toBeUndefined();
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  });

  const map = fc.dictionary(fc.constantFrom('x', 'y'), fc.integer());
  const layer = fc.record({ a: fc.integer(), b: map, c: map }, { requiredKeys: [] });

  it('laying the same layer twice is laying it once, and nothing over anything leaves it', () => {
    fc.assert(
      fc.property(layer, layer, (below, above) => {
        const once = overlay(below, above);
        expect(overlay(once, above)).toEqual(once);
        expect(overlay(below, {})).toEqual(below);
        expect(overlay({}, below)).toEqual(below);
      }),
    );
  });

  it('district over city over nation does not depend on which two are laid first', () => {
    fc.assert(
      fc.property(layer, layer, layer, (nation, city, district) => {
        expect(overlay(overlay(nation, city), district)).toEqual(overlay(nation, overlay(city, district)));
      }),
    );
  });
});
