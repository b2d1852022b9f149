import * as fc from 'fast-check';
import { AUTUMN, chongqing, measureOf } from '../families-spec';
import { assess } from './assess';
import { INCOME_KINDS } from './household-facts';
import { loadPack } from '../pack/load-pack';
import type { HouseholdFacts, MemberFacts } from './household-facts';
import { anyFamily, poorFamily } from './any-family-spec';

const dibaoFen = (facts: HouseholdFacts) => measureOf(facts, 'dibao').monthlyFen ?? 0;
const date = fc.constantFrom(
  '2016-01-01',
  '2018-06-30',
  '2022-12-31',
  '2023-09-01',
  '2025-06-30',
  AUTUMN,
  '2026-07-01',
);

describe('低保 for any household', () => {
  it('more income of any kind, to anybody, never raises it', () => {
    fc.assert(
      fc.property(
        poorFamily,
        fc.nat(),
        fc.constantFrom(...INCOME_KINDS),
        fc.integer({ min: 0, max: 150_000 }),
        (facts, at, more, extra) => {
          const lucky = at % facts.members.length;
          const members = facts.members.map((member, i) => {
            if (i !== lucky) return member;
            return { ...member, incomeFen: { ...member.incomeFen, [more]: (member.incomeFen?.[more] ?? 0) + extra } };
          });
          expect(dibaoFen({ ...facts, members })).toBeLessThanOrEqual(dibaoFen(facts));
        },
      ),
    );
  });

  it('one more member without income never lowers it', () => {
    fc.assert(
      fc.property(poorFamily, (facts) => {
        const baby: MemberFacts = { id: 'baby', birthDate: '2025-08-01', kinship: 'son', incomeFen: {} };
        expect(dibaoFen({ ...facts, members: [...facts.members, baby] })).toBeGreaterThanOrEqual(dibaoFen(facts));
      }),
    );
  });

  it('it is a whole number of 分, above nothing and at most standard × members', () => {
    fc.assert(
      fc.property(poorFamily, (facts) => {
        const { verdict, monthlyFen } = measureOf(facts, 'dibao');
        const standard = facts.residence === 'urban' ? 77_000 : 63_000;
        if (verdict !== 'eligible') return expect(monthlyFen).toBeUndefined();
        expect(Number.isSafeInteger(monthlyFen)).toBe(true);
        expect(monthlyFen).toBeGreaterThan(0);
        expect(monthlyFen).toBeLessThanOrEqual(standard * facts.members.length);
      }),
    );
  });

  it('a higher standard never takes it away: what was due a day before 2025-07-01 is due on the day', () => {
    fc.assert(
      fc.property(poorFamily, (facts) => {
        const due = (on: string) => measureOf(facts, 'dibao', on).monthlyFen ?? 0;
        expect(due('2025-07-01')).toBeGreaterThanOrEqual(due('2025-06-30'));
      }),
    );
  });
});

describe('Any programme for any household on any day', () => {
  it('pays whole 分, never less than nothing, and the shares make up the sum', () => {
    fc.assert(
      fc.property(anyFamily, date, (facts, on) => {
        for (const { monthlyFen, oneOffFen, perMember, memberIds, verdict } of assess(facts, chongqing, on).measures) {
          const shares = Object.values(perMember ?? {});
          for (const fen of [monthlyFen ?? 0, oneOffFen ?? 0, ...shares]) {
            expect(Number.isSafeInteger(fen)).toBe(true);
            expect(fen).toBeGreaterThanOrEqual(0);
          }
          if (perMember && monthlyFen !== undefined)
            expect(shares.reduce((sum, share) => sum + share, 0)).toBe(monthlyFen);
          if (perMember) expect(memberIds).toEqual(expect.arrayContaining(Object.keys(perMember)));
          if (verdict !== 'eligible')
            expect([monthlyFen, oneOffFen, perMember, memberIds]).toEqual(Array(4).fill(undefined));
        }
      }),
    );
  });

  it('unknown always names what is missing, and a no never does', () => {
    fc.assert(
      fc.property(anyFamily, date, (facts, on) => {
        for (const { programme, verdict, missing } of assess(facts, chongqing, on).measures) {
          if (verdict === 'eligible') continue;
          expect([programme, (missing?.length ?? 0) > 0]).toEqual([programme, verdict === 'unknown']);
        }
      }),
    );
  });

  it('nobody is found to be on 低保 and 低保边缘 at once, or on 低保 with the household and alone', () => {
    fc.assert(
      fc.property(anyFamily, date, (facts, on) => {
        const found = assess(facts, chongqing, on).measures.filter(({ verdict }) => verdict === 'eligible');
        const ids = found.map(({ programme }) => programme);
        expect(ids.filter((id) => ['dibao', 'dibao-edge'].includes(id)).length).toBeLessThan(2);
        expect(ids.filter((id) => ['dibao', 'dibao-single'].includes(id)).length).toBeLessThan(2);
      }),
    );
  });

  it('a reason that fails is behind every no, and none behind a yes', () => {
    fc.assert(
      fc.property(anyFamily, (facts) => {
        for (const { programme, verdict, because } of assess(facts, chongqing, AUTUMN).measures) {
          const { decides = 'all' } = chongqing.programmes.find(({ id }) => id === programme)!;
          const holds = because.map((reason) => reason.holds);
          if (decides === 'all' && verdict === 'eligible')
            expect([programme, holds]).toEqual([programme, holds.map(() => true)]);
          if (verdict === 'not-eligible')
            expect([programme, holds]).toEqual([programme, expect.arrayContaining([false])]);
          for (const { detail } of because) expect(detail).not.toBe('');
        }
      }),
    );
  });
});

describe('渝北 over 重庆', () => {
  it('judges any household as the city does; only the 高龄津贴 that it sets itself is paid', () => {
    const yubei = loadPack('chongqing-yubei');
    fc.assert(
      fc.property(anyFamily, (facts) => {
        const [city, district] = [chongqing, yubei].map((pack) => assess(facts, pack, AUTUMN).measures);
        const others = (measures: typeof city) => measures!.filter(({ programme }) => programme !== 'elder-allowance');
        expect(others(district)).toEqual(others(city));
        expect(district!.map(({ verdict }) => verdict)).toEqual(city!.map(({ verdict }) => verdict));
      }),
    );
  });
});
