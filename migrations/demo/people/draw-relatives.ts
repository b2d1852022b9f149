import type { Random } from '../chance/random';
import { GENERATION_GAP } from './family';
import type { Relative } from './family';
import type { Sex } from './given-names';

export function drawSelf(random: Random, minAge: number, maxAge: number, men = 0.65): Relative {
  return { kinship: 'self', sex: random.chance(men) ? 'male' : 'female', age: random.int(minAge, maxAge) };
}

/** A husband is up to five years older than his wife, rarely three younger; nobody marries before 22. */
export function drawSpouse(random: Random, self: Relative): Relative {
  const husbandOlderBy = random.int(-3, 5);
  const age = self.sex === 'male' ? self.age - husbandOlderBy : self.age + husbandOlderBy;
  return { kinship: 'spouse', sex: other(self.sex), age: Math.max(22, age) };
}

/** Children at home, oldest first, none older than 24, each born when the adults were between 20 and 46. */
export function drawChildren(random: Random, adults: Relative[], count: number): Relative[] {
  const oldest = Math.min(24, youngest(adults) - GENERATION_GAP);
  const latest = Math.max(...adults.map(({ age }) => age)) - 46;
  return drawAges(random, count, latest, oldest).map((age) => {
    const sex = drawSex(random);
    return { kinship: sex === 'male' ? 'son' : 'daughter', sex, age };
  });
}

/** Grandchildren who live with their grandparents, of school age or below. */
export function drawGrandchildren(random: Random, adults: Relative[], count: number): Relative[] {
  const oldest = Math.min(15, youngest(adults) - 2 * GENERATION_GAP);
  return drawAges(random, count, 0, oldest).map((age) => ({ kinship: 'grandchild', sex: drawSex(random), age }));
}

/** Father, mother or both of the first member. */
export function drawParents(random: Random, self: Relative): Relative[] {
  const sexes = random.weighted<Sex[]>([
    [['male', 'female'], 40],
    [['female'], 40],
    [['male'], 20],
  ]);
  const age = self.age + random.int(GENERATION_GAP, 31);
  return sexes.map((sex) => ({ kinship: 'parent', sex, age: age + (sex === 'male' ? random.int(0, 4) : 0) }));
}

export function drawSibling(random: Random, self: Relative, parents: Relative[]): Relative {
  const age = Math.min(self.age + random.int(-8, 5), youngest(parents) - GENERATION_GAP);
  return { kinship: 'sibling', sex: drawSex(random), age };
}

/** Of two draws the older: fewer children are born each year. */
function drawAges(random: Random, count: number, from: number, to: number): number[] {
  const earliest = Math.min(Math.max(0, from), to);
  const draw = () => Math.max(random.int(earliest, to), random.int(earliest, to));
  return Array.from({ length: count }, draw).sort((a, b) => b - a);
}

function youngest(people: Relative[]): number {
  return Math.min(...people.map(({ age }) => age));
}

function drawSex(random: Random): Sex {
  return random.chance(0.52) ? 'male' : 'female';
}

function other(sex: Sex): Sex {
  return sex === 'male' ? 'female' : 'male';
}
