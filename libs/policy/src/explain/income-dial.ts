import { INCOME_KINDS } from '../domain/household-facts';
import type { HouseholdFacts, IncomeKind } from '../domain/household-facts';
import { FamilyRun } from '../domain/program/family-run';
import type { Behind } from './behind';
import { YUAN } from './dial';
import type { Dial } from './dial';
import { replaced } from './replaced';

interface Source {
  i: number;
  kind: IncomeKind;
  fen: number;
}

/** What packs call the household's monthly income as they count it. */
const INCOME = 'income';

/**
 * The counted income of the household as a whole, whoever has it: wages give way first. null where it isn't known, where
 * the pack has no such definition, or where the verdict doesn't lean on it.
 */
export function incomeDial(run: FamilyRun, { facts: asked }: Behind): Dial | null {
  const { facts } = run.family;
  const total = countedIncome(run, facts);
  if (total === null || ![...asked].some(({ path }) => path[0] === 'incomeFen')) return null;
  const counted = sourcesOf(facts).filter(({ i, kind }) => countedIncome(run, withSource(facts, i, kind, 0)) !== total);
  return {
    fact: INCOME,
    words: '家庭月收入',
    reluctance: 1,
    from: total,
    turn: YUAN,
    with: (to) => (Number(to) >= total ? more(facts, Number(to) - total) : less(facts, counted, total - Number(to))),
  };
}

function countedIncome({ pack, family }: FamilyRun, facts: HouseholdFacts): number | null {
  if (pack.program.household.get(INCOME)?.term.type.kind !== 'fen') return null;
  const told = new FamilyRun(facts, pack, family.date).cell({ level: 'household', name: INCOME }, null);
  return typeof told === 'number' ? told : null;
}

/** Everything that comes in, wages of everybody first. */
function sourcesOf({ members }: HouseholdFacts): Source[] {
  const all = INCOME_KINDS.flatMap((kind) =>
    members.map(({ incomeFen }, i) => ({ i, kind, fen: incomeFen?.[kind] ?? 0 })),
  );
  return all.filter(({ fen }) => fen > 0);
}

function withSource(facts: HouseholdFacts, i: number, kind: IncomeKind, fen: number): HouseholdFacts {
  return replaced(facts, ['members', i, 'incomeFen', kind], fen);
}

function more(facts: HouseholdFacts, fen: number): HouseholdFacts {
  return withSource(facts, 0, 'wages', (facts.members[0]?.incomeFen?.wages ?? 0) + fen);
}

function less(facts: HouseholdFacts, sources: readonly Source[], fen: number): HouseholdFacts {
  let left = fen;
  return sources.reduce((changed, source) => {
    const taken = Math.min(left, source.fen);
    left -= taken;
    return taken > 0 ? withSource(changed, source.i, source.kind, source.fen - taken) : changed;
  }, facts);
}
