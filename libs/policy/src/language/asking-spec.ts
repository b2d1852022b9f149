import type { HouseholdFacts } from '../domain/household-facts';
import { familyOf } from '../domain/vocabulary/family';
import { evaluator } from '../domain/rule/evaluate';
import { ExpressionFault } from './fault';
import type { Run } from '../domain/rule/frame';
import { FEN, INT } from '../domain/rule/kind';
import type { Type } from '../domain/rule/kind';
import { Missing } from '../domain/rule/missing';
import type { Told } from '../domain/rule/missing';
import type { Scope } from './names';
import { readExpression } from './read-expression';

// Expressions asked by themselves, without a pack around them.

/** A widow and her son in town. Of her all is known, of him next to nothing. */
export const RAN: HouseholdFacts = {
  residence: 'urban',
  division: '500112104001',
  registeredHere: true,
  liquidAssetsFen: 500_000,
  vehicles: [{ valueFen: 900_000 }, { valueFen: 100_000, kind: 'motorcycle' }],
  homes: [{ areaM2: 60.5, dangerous: false }, { areaM2: 20 }],
  currentAwards: [
    { programme: 'dibao', since: '2024-03-01', aboveLineSince: '2025-05-20' },
    { programme: 'tekun', since: '2024-03-01', memberIds: ['a'] },
  ],
  members: [
    {
      id: 'a',
      birthDate: '1950-02-03',
      kinship: 'self',
      incomeFen: { wages: 30_000 },
      seriousIllness: false,
      labour: 'unable',
    },
    { id: 'b', birthDate: '1980-09-02', kinship: 'son' },
  ],
};
export const AUTUMN = '2025-09-01';

const PARAMETERS = new Map<string, Type>([
  ...[['dibao', FEN] as const, ['unpublished', FEN] as const],
  ...[['percent', INT] as const, ['area', { kind: 'double' }] as const],
]);
const PROGRAMMES = new Map<string, 'household' | 'member'>([
  ['dibao', 'household'],
  ['tekun', 'member'],
]);

export const scope = (known: Partial<Scope> = {}): Scope => ({
  names: {
    definition: () => null,
    parameter: (id) => PARAMETERS.get(id) ?? null,
    programme: (id) => PROGRAMMES.get(id) ?? null,
  },
  level: 'household',
  atWindowOnly: false,
  ...known,
});

const STANDARDS: Readonly<Record<string, number>> = { dibao: 77_000, percent: 150, area: 15.5 };

/** The value of an expression for a family; a list of names is what is missing. Member expressions are asked of the first. */
export function ask(
  text: string,
  facts = RAN,
  known: Partial<Scope> = {},
  date = AUTUMN,
): string | number | boolean | string[] {
  const told = tell(text, facts, known, date);
  return told instanceof Missing ? [...told.names] : told;
}

function tell(text: string, facts: HouseholdFacts, known: Partial<Scope>, date: string): Told {
  const run: Run = {
    family: familyOf(facts, date),
    standard: (id) => STANDARDS[id] ?? null,
    cell: () => Missing.of('cell'),
    needLeftOpen: () => Missing.of('needs'),
  };
  const member = known.level === 'member' ? (run.family.members[0] ?? null) : null;
  return evaluator(readExpression(text, scope(known)))({ run, member, entry: null });
}

/** Why an expression is refused, and where. */
export function faultOf(text: string, known: Partial<Scope> = {}): { detail: string; offset: number } {
  try {
    readExpression(text, scope(known));
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    return { detail: error.message, offset: error.offset };
  }
  throw new Error(`not refused: ${text}`);
}
