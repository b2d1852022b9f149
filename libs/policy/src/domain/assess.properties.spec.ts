import * as fc from 'fast-check';
import { AUTUMN, chongqing, measureOf } from '../families-spec';
import { assess, INCOME_KINDS, type HouseholdFacts, type MemberFacts } from '../index';

const fen = fc.integer({ min: 0, max: 150_000 });
const kind = fc.constantFrom(...INCOME_KINDS);
const income = fc.dictionary(kind, fen, { maxKeys: 3 });
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });

const people = fc
  .array(fc.record({ incomeFen: income, employmentCostFen: maybe(fen) }), { minLength: 1, maxLength: 8 })
  .map((found) =>
    found.map((known, i): MemberFacts => ({ id: `m${i}`, birthDate: '1980-01-01', kinship: 'other', ...known })),
  );

/** Households known in full, owning nothing: income alone decides. */
const poor = fc
  .record({ residence: fc.constantFrom('urban', 'rural'), members: people })
  .map((found): HouseholdFacts => ({
    division: '500112104001',
    registeredHere: true,
    liquidAssetsFen: 0,
    vehicles: [],
    homes: [],
    ...found,
  }));

const dibaoFen = (facts: HouseholdFacts) => measureOf(facts, 'dibao').monthlyFen ?? 0;

describe('低保 for any household', () => {
  it('more income of any kind, to anybody, never raises it', () => {
    fc.assert(
      fc.property(poor, fc.nat(), kind, fen, (facts, at, more, extra) => {
        const lucky = at % facts.members.length;
        const members = facts.members.map((member, i) => {
          if (i !== lucky) return member;
          return { ...member, incomeFen: { ...member.incomeFen, [more]: (member.incomeFen?.[more] ?? 0) + extra } };
        });
        expect(dibaoFen({ ...facts, members })).toBeLessThanOrEqual(dibaoFen(facts));
      }),
    );
  });

  it('one more member without income never lowers it', () => {
    fc.assert(
      fc.property(poor, (facts) => {
        const baby: MemberFacts = { id: 'baby', birthDate: '2025-08-01', kinship: 'son', incomeFen: {} };
        expect(dibaoFen({ ...facts, members: [...facts.members, baby] })).toBeGreaterThanOrEqual(dibaoFen(facts));
      }),
    );
  });

  it('it is a whole number of 分, above nothing and at most standard × members', () => {
    fc.assert(
      fc.property(poor, (facts) => {
        const { verdict, monthlyFen } = measureOf(facts, 'dibao');
        const standard = facts.residence === 'urban' ? 77_000 : 63_000;
        if (verdict !== 'eligible') return expect(monthlyFen).toBeUndefined();
        expect(Number.isSafeInteger(monthlyFen)).toBe(true);
        expect(monthlyFen).toBeGreaterThan(0);
        expect(monthlyFen).toBeLessThanOrEqual(standard * facts.members.length);
      }),
    );
  });

  it('nobody is on 低保 and 低保边缘 at once', () => {
    fc.assert(
      fc.property(poor, (facts) => {
        const both = [measureOf(facts, 'dibao').verdict, measureOf(facts, 'dibao-edge').verdict];
        expect(both).not.toEqual(['eligible', 'eligible']);
      }),
    );
  });
});

describe('Not knowing, for any household and programme', () => {
  const FORGOTTEN = ['registeredHere', 'liquidAssetsFen', 'vehicles', 'homes', 'hardships', 'an income'] as const;
  const forget = (facts: HouseholdFacts, what: (typeof FORGOTTEN)[number]): HouseholdFacts => {
    if (what !== 'an income') return { ...facts, [what]: undefined };
    return { ...facts, members: facts.members.map((member, i) => (i ? member : { ...member, incomeFen: undefined })) };
  };
  const owning = fc.record({
    facts: poor,
    liquidAssetsFen: fc.integer({ min: 0, max: 6_000_000 }),
    registeredHere: fc.boolean(),
    hardships: fc.subarray([{ kind: 'illness' }, { kind: 'accident' }, { kind: 'housing' }] as const),
  });

  it('forgetting a fact never turns one answer into its opposite: it stays or becomes unknown', () => {
    fc.assert(
      fc.property(owning, fc.constantFrom(...FORGOTTEN), ({ facts, ...known }, forgotten) => {
        const full = assess({ ...facts, ...known }, chongqing, AUTUMN).measures;
        const less = assess(forget({ ...facts, ...known }, forgotten), chongqing, AUTUMN).measures;
        less.forEach((measure, i) => {
          // Charity answers the needs that were found, and what nobody said is no need.
          if (measure.programme === 'charity' || measure.verdict === 'unknown') return;
          expect([measure.programme, measure.verdict]).toEqual([full[i]!.programme, full[i]!.verdict]);
        });
      }),
    );
  });

  it('unknown always names what is missing, and a verdict never does', () => {
    fc.assert(
      fc.property(owning, fc.subarray([...FORGOTTEN]), ({ facts, ...known }, forgotten) => {
        const less = forgotten.reduce(forget, { ...facts, ...known });
        for (const { verdict, missing } of assess(less, chongqing, AUTUMN).measures)
          expect(verdict === 'unknown').toBe((missing?.length ?? 0) > 0);
      }),
    );
  });
});
