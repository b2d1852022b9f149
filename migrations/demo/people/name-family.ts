import type { Random } from '../chance/random';
import type { Relative } from './family';
import { drawGivenName, drawSurname } from './person-name';

/**
 * Full names in the order of the family. Children mostly take the father's surname, grandchildren more often than not
 * the grandfather's, even where he is no longer there; wives and mothers keep their own.
 */
export function nameFamily(random: Random, family: readonly Relative[], year: number): string[] {
  const own = drawSurname(random);
  const partner = drawSurname(random);
  const fathers = family[0]?.sex === 'male' ? own : partner;
  const grandchildren = random.chance(0.7) ? fathers : drawSurname(random);

  const taken = new Set<string>();
  return family.map(({ kinship, sex, age }) => {
    const surname = {
      self: own,
      spouse: partner,
      son: fathers,
      daughter: fathers,
      grandchild: grandchildren,
      parent: sex === 'male' ? own : drawSurname(random),
      sibling: own,
    }[kinship];
    let name: string;
    do name = surname + drawGivenName(random, year - age, sex);
    while (taken.has(name));
    taken.add(name);
    return name;
  });
}
