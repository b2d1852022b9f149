import { firstOfMonthBefore } from '../chance/draw-date';
import type { Random } from '../chance/random';
import type { CurrentAward, DemoMember, HouseholdProperty } from '../demo-household';
import { drawBasicAward } from './draw-basic-award';
import { isSevere } from './draw-health';
import type { Circumstances } from './draw-living';

/** Everything the household receives today, the basic award first. */
export function drawAwards(
  random: Random,
  members: readonly DemoMember[],
  property: HouseholdProperty,
  around: Circumstances,
): CurrentAward[] {
  const basic = drawBasicAward(random, members, property, around);
  const tekun = basic.some(({ programme }) => programme === 'tekun');
  const dibao = basic.some(({ programme }) => programme === 'dibao');
  const give = (programme: string, chosen: readonly DemoMember[], chance: number): CurrentAward[] =>
    chosen
      .filter(() => random.chance(chance))
      .map(({ id, birthDate }) => {
        const since = firstOfMonthBefore(around.asOf, random.int(2, 40));
        return { programme, since: since > birthDate ? since : firstOfMonthBefore(birthDate, -1), memberIds: [id] };
      });

  const disabled = members.filter(({ disability }) => disability);
  return [
    ...basic,
    ...(tekun ? give('tekun-care', members, 1) : []),
    // 特困供养 excludes both allowances (国发〔2015〕52号).
    ...(dibao ? give('disability-living', disabled, 0.85) : []),
    ...(tekun
      ? []
      : give(
          'disability-care',
          disabled.filter(({ disability }) => isSevere(disability)),
          0.75,
        )),
    ...give('unattended-child', members.filter(isUnattended), 0.7),
    ...give('orphan', members.filter(isOrphan), 0.9),
  ];
}

/** Both parents dead or untraceable (国办发〔2010〕54号). */
function isOrphan({ parents }: DemoMember): boolean {
  const gone = ['dead', 'untraceable'];
  return parents !== undefined && gone.includes(parents.father.status) && gone.includes(parents.mother.status);
}

/** Neither parent can care, and they are not both gone (民发〔2019〕62号). */
function isUnattended(member: DemoMember): boolean {
  const { parents } = member;
  if (!parents || isOrphan(member)) return false;
  return parents.father.status !== 'caring' && parents.mother.status !== 'caring';
}
