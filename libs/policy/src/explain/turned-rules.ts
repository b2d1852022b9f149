import { reasonsFor } from '../domain/reasons';
import type { Programme } from '../domain/pack/policy-pack';
import { cellNames } from '../domain/program/cell';
import type { FamilyRun } from '../domain/program/family-run';
import type { Person } from '../domain/vocabulary/family';
import type { Asked } from './judge';

/** What the rules say that a change has turned: for the household, or for the first person whose verdict it turns. */
export function turnedRules(before: FamilyRun, after: FamilyRun, asked: Asked): string[] {
  const { programme } = asked;
  const whom = programme.for === 'household' ? { was: null, is: null } : personTurned(before, after, asked);
  if (!whom) return [];
  const turned = programme.rules.filter(
    ({ id }) => holds(before, programme, id, whom.was) !== holds(after, programme, id, whom.is),
  );
  const reasons = reasonsFor(after, { ...programme, rules: turned }, [whom.is]);
  const settled = reasons.filter(({ holds: told }) => told !== null);
  return [...new Set((settled.length > 0 ? settled : reasons).map(({ detail }) => detail))].filter(Boolean);
}

function holds(run: FamilyRun, programme: Programme, rule: string | undefined, person: Person | null): boolean {
  const name = rule === undefined ? cellNames.eligible(programme.id) : cellNames.rule(programme.id, rule);
  return run.cell({ level: programme.for, name }, person) === true;
}

function personTurned(
  before: FamilyRun,
  after: FamilyRun,
  { programme, rule, memberId }: Asked,
): { was: Person; is: Person } | undefined {
  return before.family.members
    .map((was, i) => ({ was, is: after.family.members[i] as Person }))
    .filter(({ was }) => memberId === undefined || was.id === memberId)
    .find(({ was, is }) => holds(before, programme, rule, was) !== holds(after, programme, rule, is));
}
