import type { Programme } from '../domain/pack/policy-pack';
import { cellNames } from '../domain/program/cell';
import type { FamilyRun } from '../domain/program/family-run';
import type { Person } from '../domain/vocabulary/family';

/** Whom the fewest rules keep from a programme for members, and which ones; the household with its rules where it is for all. */
export function nearestPerson(run: FamilyRun, programme: Programme): { person: Person | null; rules: string[] } {
  const people = programme.for === 'household' ? [null] : run.family.members;
  const judged = people.map((person) => ({ person, rules: inTheWay(run, programme, person) }));
  return judged.reduce((nearest, one) => (one.rules.length < nearest.rules.length ? one : nearest));
}

function inTheWay(run: FamilyRun, programme: Programme, person: Person | null): string[] {
  const rules = programme.rules.map(({ id }) => id);
  return rules.filter(
    (id) => run.cell({ level: programme.for, name: cellNames.rule(programme.id, id) }, person) !== true,
  );
}
