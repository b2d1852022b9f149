import { celEnv, celFunc, celMethod, CelScalar, isCelError, listType, mapType, parse, plan } from '@bufbuild/cel';
import type { CelInput } from '@bufbuild/cel';
import type { HouseholdFacts } from '../domain/household-facts';
import { familyOf, readFact } from '../domain/vocabulary/family';
import type { Entry, Family } from '../domain/vocabulary/family';
import { FACTS } from '../domain/vocabulary/facts';
import { Missing } from '../domain/rule/missing';
import type { Value } from '../domain/rule/missing';
import { elapsed } from '../domain/rule/operations';
import type { Level } from '../domain/rule/kind';

const { INT, STRING, DYN } = CelScalar;

/** The functions that rules have besides CEL's own; dates are text, which compares as dates do. */
const FUNCTIONS = [
  celFunc('day', [STRING], STRING, (day) => day),
  celFunc('years', [STRING, STRING], INT, (from, to) => BigInt(elapsed('years', from, to))),
  celFunc('months', [STRING, STRING], INT, (from, to) => BigInt(elapsed('months', from, to))),
  celFunc('min', [INT, INT], INT, (a, b) => (a < b ? a : b)),
  celFunc('max', [INT, INT], INT, (a, b) => (a > b ? a : b)),
  celMethod('sum', listType(DYN), [], DYN, function (this: Iterable<unknown>) {
    const [first = 0n, ...more] = [...this] as (bigint | number)[];
    return more.reduce<bigint | number>(
      (sum, each) => (typeof each === 'bigint' ? (sum as bigint) + each : Number(sum) + each),
      first,
    );
  }),
];

/** The value that `@bufbuild/cel` has for an expression asked of a family; null where it has an error instead. */
export function askCelEs(
  text: string,
  facts: HouseholdFacts,
  date: string,
  standards: Readonly<Record<string, CelInput>>,
): Value | null {
  const family = familyOf(facts, date);
  const household = factsOf('household', family.household, family);
  const variables = { ...VARIABLES, ...Object.fromEntries([...household.keys()].map((name) => [name, DYN])) };
  const bindings: Record<string, CelInput> = {
    ...Object.fromEntries(household),
    household,
    date,
    standard: new Map(Object.entries(standards)),
    members: family.members.map((member) => factsOf('member', member, family)),
    ...(family.vehicles && { vehicles: family.vehicles.map((vehicle) => factsOf('vehicle', vehicle, family)) }),
    ...(family.homes && { homes: family.homes.map((home) => factsOf('home', home, family)) }),
  };
  const told = plan(celEnv({ funcs: FUNCTIONS, variables }), parse(text))(bindings as never);
  if (isCelError(told)) return null;
  return typeof told === 'bigint' ? Number(told) : (told as Value);
}

const LIST = listType(mapType(STRING, DYN));
const VARIABLES = {
  date: STRING,
  household: mapType(STRING, DYN),
  standard: mapType(STRING, DYN),
  members: LIST,
  vehicles: LIST,
  homes: LIST,
};

/** The known facts of an entry, by the names rules use; a missing one has no key, which is an error to CEL as it is to us. */
function factsOf(level: Level, entry: Entry, family: Family): Map<string, CelInput> {
  const known = new Map<string, CelInput>();
  for (const fact of FACTS[level].values()) {
    const told = readFact(fact, entry, family);
    if (told instanceof Missing) continue;
    known.set(fact.name, typeof told === 'number' && fact.type.kind !== 'double' ? BigInt(told) : told);
  }
  return known;
}
