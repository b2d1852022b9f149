import type { Random } from '../chance/random';
import type { DemoMember } from '../demo-household';

type Schooling = DemoMember['schooling'];

/** Where someone of that age learns; absent for grown-ups past school. */
export function drawSchooling(random: Random, age: number): Schooling {
  if (age < 3) return 'none';
  if (age < 6) return 'preschool';
  if (age < 15) return 'compulsory';
  if (age < 18) return random.chance(0.62) ? 'high-school' : 'vocational';
  if (age < 22 && random.chance(0.6)) return 'undergraduate';
  return undefined;
}

export function isStudent(schooling: Schooling): boolean {
  return schooling !== undefined && schooling !== 'none';
}
