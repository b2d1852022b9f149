import type { Random } from '../chance/random';
import type { DemoMember, ParentStatus } from '../demo-household';
import type { FamilyShape, Relative } from '../people/family';

const AWAY: readonly (readonly [ParentStatus, number])[] = [
  [{ status: 'caring' }, 74],
  [{ status: 'dead' }, 8],
  [{ status: 'out-of-contact', months: 14 }, 8],
  [{ status: 'imprisoned', months: 20 }, 4],
  [{ status: 'severely-disabled' }, 3],
  [{ status: 'untraceable' }, 3],
];

/** What became of a minor's father and mother; for left-behind children mostly away for work, sometimes worse. */
export function drawParentsOf(
  random: Random,
  person: Relative,
  shape: FamilyShape,
  self: Relative,
): DemoMember['parents'] {
  if (person.age >= 18) return undefined;
  if (shape === 'left-behind') return { father: random.weighted(AWAY), mother: random.weighted(AWAY) };
  const here: ParentStatus = { status: 'caring' };
  if (shape !== 'single-parent') return { father: here, mother: here };
  return self.sex === 'male'
    ? { father: here, mother: random.weighted(AWAY) }
    : { father: random.weighted(AWAY), mother: here };
}

/** Whether somebody owes support by law: asked only for those who can't work. */
export function drawObligors(
  random: Random,
  member: Pick<DemoMember, 'labour'>,
  adultsAbleToWork: number,
): DemoMember['obligors'] {
  if (member.labour === 'able') return undefined;
  if (adultsAbleToWork > 0) return 'capable';
  return random.weighted([
    ['capable', 62],
    ['incapable', 20],
    ['none', 18],
  ] as const);
}
