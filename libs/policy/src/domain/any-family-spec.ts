import * as fc from 'fast-check';
import type { HouseholdFacts, MemberFacts, ParentFacts } from './household-facts';
import * as values from './vocabulary/values';
import { INCOME_KINDS } from './household-facts';

// Families made up at random, known in part, of every sort the contract can write down.

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined, freq: 3 });
const fen = fc.integer({ min: 0, max: 150_000 });
const much = fc.integer({ min: 0, max: 6_000_000 });
const day = fc.constantFrom(
  '2024-12-15',
  '2025-01-31',
  '2025-02-28',
  '2025-05-20',
  '2025-08-31',
  '2025-09-01',
  '2025-09-02',
);
const birthDate = fc.constantFrom(
  '1935-06-01',
  '1958-02-28',
  '1965-09-01',
  '1980-03-02',
  '2007-09-01',
  '2009-09-02',
  '2016-02-29',
  '2025-08-01',
);

const parent = fc.record(
  { status: fc.constantFrom(...values.PARENT_STATUSES), months: fc.integer({ min: 0, max: 12 }) },
  { requiredKeys: ['status'] },
) as fc.Arbitrary<ParentFacts>;

const member: fc.Arbitrary<Omit<MemberFacts, 'id'>> = fc.record({
  birthDate,
  kinship: fc.constantFrom(...values.KINSHIPS),
  incomeFen: maybe(fc.dictionary(fc.constantFrom(...INCOME_KINDS), fen, { maxKeys: 3 })),
  employedSince: maybe(day),
  employmentCostFen: maybe(fen),
  labour: maybe(fc.constantFrom(...values.LABOUR)),
  unemployed: maybe(fc.boolean()),
  disability: maybe(
    fc.record({ class: fc.constantFrom(...values.DISABILITY_CLASSES), grade: fc.integer({ min: 1, max: 4 }) }),
  ),
  needsLongTermCare: maybe(fc.boolean()),
  seriousIllness: maybe(fc.boolean()),
  selfCareItemsFailed: maybe(fc.integer({ min: 0, max: 6 })),
  obligors: maybe(fc.constantFrom(...values.OBLIGORS)),
  schooling: maybe(fc.constantFrom(...values.SCHOOLING)),
  institution: maybe(fc.boolean()),
  workInjuryCareFee: maybe(fc.boolean()),
  parents: maybe(fc.record({ father: maybe(parent), mother: maybe(parent) })),
});

const people = fc
  .array(member, { minLength: 1, maxLength: 4 })
  .map((known) => known.map((facts, i) => ({ id: `m${i}`, ...facts })));
const programme = fc.constantFrom(
  'tekun',
  'dibao',
  'dibao-edge',
  'dibao-single',
  'rigid-spending',
  'orphan',
  'unattended-child',
);
const award = fc.record(
  { programme, since: day, memberIds: fc.constantFrom(['m0'], ['m1']), aboveLineSince: day },
  { requiredKeys: ['programme', 'since'] },
);

/** Anything the contract allows. */
export const anyFamily: fc.Arbitrary<HouseholdFacts> = fc.record({
  residence: fc.constantFrom(...values.RESIDENCES),
  division: fc.constant('500112104001'),
  registeredHere: maybe(fc.boolean()),
  members: people,
  liquidAssetsFen: maybe(much),
  vehicles: maybe(
    fc.array(fc.record({ valueFen: much, kind: maybe(fc.constantFrom(...values.VEHICLE_KINDS)) }), { maxLength: 2 }),
  ),
  homes: maybe(
    fc.array(fc.record({ areaM2: fc.integer({ min: 10, max: 200 }), dangerous: maybe(fc.boolean()) }), {
      maxLength: 3,
    }),
  ),
  householdIncome12mFen: maybe(much),
  spending12mFen: maybe(fc.record({ medicalSelfPay: much, education: much }, { requiredKeys: [] })),
  currentAwards: maybe(fc.array(award, { maxLength: 2 })),
  event: maybe(fc.record({ kind: fc.constantFrom(...values.EVENT_KINDS), date: day })),
  hardships: maybe(
    fc
      .subarray([{ kind: 'illness' }, { kind: 'accident' }, { kind: 'disaster' }, { kind: 'housing' }] as const)
      .map((told) => [...told]),
  ),
});

const known = fc
  .array(
    fc.record({
      incomeFen: fc.dictionary(fc.constantFrom(...INCOME_KINDS), fen, { maxKeys: 3 }),
      employmentCostFen: maybe(fen),
      employedSince: maybe(day),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((found) =>
    found.map((facts, i): MemberFacts => ({ id: `m${i}`, birthDate: '1980-01-01', kinship: 'other', ...facts })),
  );

/** Households known in full, owning nothing: income alone decides. */
export const poorFamily: fc.Arbitrary<HouseholdFacts> = fc
  .record({ residence: fc.constantFrom(...values.RESIDENCES), members: known })
  .map((found) => ({
    division: '500112104001',
    registeredHere: true,
    liquidAssetsFen: 0,
    vehicles: [],
    homes: [],
    ...found,
  }));
