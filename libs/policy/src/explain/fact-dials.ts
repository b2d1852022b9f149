import { addDays } from '@yimen/kernel';
import type { HouseholdFacts } from '../domain/household-facts';
import type { Fact } from '../domain/vocabulary/fact';
import type { Dial } from './dial';
import { MOST_FEN, YUAN } from './dial';
import type { FactValue } from './explanation';
import { replaced, valueAt } from './replaced';

/** Where a fact stands: the household, a person, a vehicle, a home. */
export interface Holder {
  path: readonly (string | number)[];
  /** `本人（45岁）的`, nothing for the household. */
  whose: string;
  memberId?: string;
}

/** What nobody changes, and what follows from the rest. */
const FIXED = ['birthDate', 'sex', 'kinship'];
const CIRCUMSTANCES = [
  ...['residence', 'registeredHere', 'labour', 'unemployed', 'needsCare', 'obligors', 'schooling', 'institution'],
  ...['workInjuryCare', 'dangerous', 'kind'],
];

/** The dial of one declared fact; null where it can't be turned by itself. */
export function factDial(
  facts: HouseholdFacts,
  date: string,
  fact: Fact,
  { path, whose, memberId }: Holder,
): Dial | null {
  if (fact.computed || FIXED.includes(fact.name)) return null;
  const at = [...path, ...fact.path];
  const from = knownValue(facts, at, fact);
  const turn = from === undefined ? null : turnOf(fact, from, date);
  if (from === undefined || !turn) return null;
  const inList = fact.level === 'vehicle' || fact.level === 'home';
  return {
    fact: (inList ? at : fact.path).join('.'),
    ...(memberId !== undefined && { memberId }),
    words: `${whose}${fact.words}`,
    reluctance: reluctanceOf(fact),
    from,
    turn,
    with: (value) => replaced(facts, at, value),
    ...(fact.type.kind === 'bool' && { say: (to) => `${whose.replace(/的$/, '')}${sayBool(fact.words, to === true)}` }),
  };
}

/** null: not known. undefined: of something that is known or unknown as a whole (see wholeDials), and isn't known. */
function knownValue(facts: HouseholdFacts, at: Holder['path'], { path, zeroWithin }: Fact): FactValue | undefined {
  const around = path.length === 1 || valueAt(facts, at.slice(0, -1)) !== undefined;
  if (!around) return zeroWithin ? null : undefined;
  return (valueAt(facts, at) as FactValue | undefined) ?? (zeroWithin ? 0 : null);
}

function turnOf({ type, name }: Fact, from: FactValue, date: string): Dial['turn'] | null {
  const others = (options: readonly FactValue[]) => ({
    kind: 'choice' as const,
    options: options.filter((one) => one !== from),
  });
  switch (type.kind) {
    case 'fen':
      return YUAN;
    case 'bool':
      return others([true, false]);
    case 'string':
      return others(type.values ?? []);
    case 'date':
      return others(daysBefore(date, from));
    case 'int':
      return name in RANGES
        ? others(byNearness(RANGES[name] as number[], from))
        : { kind: 'number', most: 1200, per: 1, unit: '个月' };
    case 'double':
      return Number.isInteger(from ?? 0) ? { kind: 'number', most: MOST_FEN / 1e6, per: 1, unit: '平方米' } : null;
  }
}

const RANGES: Readonly<Record<string, readonly number[]>> = {
  disabilityGrade: [4, 3, 2, 1],
  selfCareFailed: [0, 1, 2, 3, 4, 5, 6],
};

function byNearness(options: readonly number[], from: FactValue): number[] {
  return typeof from === 'number' ? [...options].sort((a, b) => Math.abs(a - from) - Math.abs(b - from)) : [...options];
}

function reluctanceOf({ name, type }: Fact): Dial['reluctance'] {
  if (type.kind === 'fen' || name === 'employedSince' || name === 'area') return 1;
  return CIRCUMSTANCES.includes(name) ? 2 : 3;
}

/** The last two years, nearest to what is known first. */
function daysBefore(date: string, from: FactValue): string[] {
  const days = [0, -30, -90, -180, -365, -730].map((some) => addDays(date, some));
  return typeof from === 'string' && from < date ? days.reverse() : days;
}

/** `是否失业` → `失业`, `不失业`. */
function sayBool(words: string, holds: boolean): string {
  return words.replace('是否危房', holds ? '是危房' : '不是危房').replace('是否', holds ? '' : '不');
}
