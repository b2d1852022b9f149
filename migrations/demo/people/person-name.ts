import type { Random } from '../chance/random';
import { givenNamesOf } from './given-names';
import type { Sex } from './given-names';
import { SURNAMES } from './surnames';

export function drawSurname(random: Random): string {
  return random.weighted(SURNAMES);
}

export function drawGivenName(random: Random, birthYear: number, sex: Sex): string {
  return random.pick(givenNamesOf(birthYear, sex));
}
