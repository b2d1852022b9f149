import type { PlainDate } from '@yimen/kernel';
import { deterministicId } from '../reference/deterministic-id';
import { drawBirthDate } from './chance/draw-date';
import type { Random } from './chance/random';
import type { DemoMember } from './demo-household';
import { drawHealth } from './living/draw-health';
import { drawLiving } from './living/draw-living';
import type { Circumstances } from './living/draw-living';
import { drawSchooling, isStudent } from './living/draw-schooling';
import type { Relative } from './people/family';
import type { Sex } from './people/given-names';

/** One person with health, schooling and income. Ties to parents and obligors need the family and come later. */
export function drawMember(
  random: Random,
  relative: Relative & { name: string },
  around: Circumstances,
  nextResidentId: (birthDate: PlainDate, sex: Sex) => string,
): DemoMember {
  const { age, sex, name, kinship } = relative;
  const birthDate = drawBirthDate(random, around.asOf, age);
  const residentId = nextResidentId(birthDate, sex);
  const schooling = kinship === 'self' || kinship === 'spouse' ? undefined : drawSchooling(random, age);
  const health = drawHealth(random, age, around.tier);
  return {
    id: deterministicId('member', residentId),
    residentId,
    name,
    birthDate,
    sex,
    kinship,
    ...(schooling && { schooling }),
    ...health,
    ...drawLiving(random, { age, student: isStudent(schooling), health }, around),
  };
}
