import * as fc from 'fast-check';
import type { HouseholdFacts, MemberFacts } from '../domain/household-facts';

// Expressions and families made up at random, of every form that rules can take.

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const fen = fc.integer({ min: 0, max: 90_000 });

const member: fc.Arbitrary<Omit<MemberFacts, 'id'>> = fc.record({
  birthDate: fc.constantFrom('1950-02-28', '1980-02-29', '2010-08-31', '2025-09-01'),
  kinship: fc.constantFrom('self', 'son', 'spouse'),
  incomeFen: maybe(fc.record({ wages: fen, pension: fen }, { requiredKeys: [] })),
  seriousIllness: maybe(fc.boolean()),
  labour: maybe(fc.constantFrom('able', 'unable')),
  disability: maybe(fc.record({ class: fc.constantFrom('limb', 'mental'), grade: fc.integer({ min: 1, max: 4 }) })),
  employedSince: maybe(fc.constantFrom('2025-03-01', '2025-08-31')),
});

export const families: fc.Arbitrary<HouseholdFacts> = fc.record({
  residence: fc.constantFrom('urban', 'rural'),
  division: fc.constant('500112104001'),
  registeredHere: maybe(fc.boolean()),
  liquidAssetsFen: maybe(fen),
  event: maybe(
    fc.record({ kind: fc.constantFrom('fire', 'other'), date: fc.constantFrom('2025-08-31', '2025-09-02') }),
  ),
  vehicles: maybe(
    fc.array(fc.record({ valueFen: fen, kind: maybe(fc.constantFrom('car', 'motorcycle')) }), { maxLength: 2 }),
  ),
  homes: maybe(
    fc.array(
      fc.record({ areaM2: fc.integer({ min: 0, max: 200 }).map((area) => area / 2), dangerous: maybe(fc.boolean()) }),
      { maxLength: 2 },
    ),
  ),
  members: fc
    .array(member, { minLength: 1, maxLength: 3 })
    .map((people) => people.map((known, i) => ({ id: `m${i}`, ...known }))),
});

/** What can be said of something: leaves by kind. */
interface Leaves {
  int: readonly string[];
  fen: readonly string[];
  bool: readonly string[];
  double: readonly string[];
  date: readonly string[];
}

const HOUSEHOLD: Leaves = {
  int: ['size', '3', '0', '-2', '7', 'standard.percent', 'members.size()', 'vehicles.size()'],
  fen: ['liquidAssets', 'standard.dibao', 'standard.unpublished', '500 + standard.dibao', 'medicalSpent12m'],
  bool: [
    'registeredHere',
    'true',
    'residence == "urban"',
    'eventKind in ["fire", "other"]',
    'has(household.liquidAssets)',
    'has(household.eventKind)',
  ],
  double: ['standard.area', '1.5', '0.25', '0.0'],
  date: ['date', 'eventDate', 'day("2024-02-29")'],
};
const OF: Readonly<Record<'members' | 'vehicles' | 'homes', Leaves>> = {
  members: {
    int: ['x.age', 'x.disabilityGrade', 'size', '2', 'months(x.birthDate, date)'],
    fen: ['x.wages', 'x.pension', 'standard.dibao', 'standard.dibao - 76900'],
    bool: [
      'x.seriousIllness',
      'x.labour == "able"',
      'has(x.wages)',
      'has(x.employedSince)',
      'x.kinship in ["son", "self"]',
    ],
    double: ['standard.area', '2.5'],
    date: ['x.birthDate', 'x.employedSince', 'date'],
  },
  vehicles: {
    ...HOUSEHOLD,
    fen: ['x.value', 'standard.dibao'],
    bool: ['x.kind == "car"', 'has(x.kind)', 'registeredHere'],
  },
  homes: { ...HOUSEHOLD, double: ['x.area', '60.5', 'standard.area'], bool: ['x.dangerous', 'has(x.dangerous)'] },
};

type Texts = Readonly<Record<keyof Leaves, fc.Arbitrary<string>>>;

/** Expressions by kind over some leaves; every pair in brackets, since precedence is the parser's and the parser is theirs. */
function texts(leaves: Leaves, more: Partial<Record<keyof Leaves, fc.Arbitrary<string>>> = {}): Texts {
  const leaf = (kind: keyof Leaves) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...leaves[kind]).map((text) => `(${text})`) },
      ...(more[kind] ? [more[kind]] : []),
    );
  return fc.letrec<Record<keyof Leaves, string>>((tie) => {
    const both = (kind: keyof Leaves, ...signs: string[]) =>
      fc.tuple(tie(kind), fc.constantFrom(...signs), tie(kind)).map(([a, sign, b]) => `(${a} ${sign} ${b})`);
    const choice = (kind: keyof Leaves) =>
      fc.tuple(tie('bool'), tie(kind), tie(kind)).map(([c, a, b]) => `(${c} ? ${a} : ${b})`);
    const call = (kind: keyof Leaves, ...names: string[]) =>
      fc.tuple(fc.constantFrom(...names), tie(kind), tie(kind)).map(([name, a, b]) => `${name}(${a}, ${b})`);
    const scaled = fc
      .tuple(tie('fen'), fc.constantFrom('*', '/', '%'), tie('int'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`);
    const node = (kind: keyof Leaves, ...forms: fc.Arbitrary<string>[]) =>
      fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf(kind), choice(kind), ...forms);
    return {
      int: node(
        'int',
        both('int', '+', '-', '*', '/', '%'),
        call('int', 'min', 'max'),
        call('date', 'years', 'months'),
      ),
      fen: node('fen', both('fen', '+', '-'), scaled, call('fen', 'min', 'max')),
      double: node('double', both('double', '+', '-', '*')),
      date: leaf('date'),
      bool: node(
        'bool',
        ...(['int', 'fen', 'double', 'date'] as const).map((kind) => both(kind, '<', '<=', '>', '>=', '==', '!=')),
        ...[both('bool', '&&', '||', '==', '!='), both('bool', '&&', '||'), tie('bool').map((of) => `!(${of})`)],
      ),
    };
  });
}

const inner = { members: texts(OF.members), vehicles: texts(OF.vehicles), homes: texts(OF.homes) };
const list = fc.constantFrom('members', 'vehicles', 'homes');
const asked = list.chain((of) =>
  fc.tuple(fc.constantFrom('exists', 'all'), inner[of].bool).map(([fn, is]) => `${of}.${fn}(x, ${is})`),
);
const counted = list.chain((of) => inner[of].bool.map((is) => `${of}.filter(x, ${is}).size()`));
const summed = list.chain((of) =>
  fc
    .tuple(fc.option(inner[of].bool, { nil: null }), inner[of].fen)
    .map(([is, value]) => `${of}.map(x, ${is ? `${is}, ` : ''}${value}).sum()`),
);

const whole = texts(HOUSEHOLD, { bool: asked, int: counted, fen: summed });
export const expressions: fc.Arbitrary<string> = fc.oneof(whole.bool, whole.bool, whole.int, whole.fen, whole.double);
