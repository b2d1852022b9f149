import { firstOfMonthBefore } from '../chance/draw-date';
import type { Random } from '../chance/random';
import type { CurrentAward, DemoMember, HouseholdProperty } from '../demo-household';
import type { Circumstances } from './draw-living';
import { DIBAO_STANDARD_FEN, perHeadFen } from './per-head';

/**
 * 低保, 低保边缘 or 特困 of a household, if any. A third of those who would qualify have never applied, and a few draw
 * 低保 though their income has risen: those are whom the night should find.
 */
export function drawBasicAward(
  random: Random,
  members: readonly DemoMember[],
  property: HouseholdProperty,
  { residence, asOf }: Circumstances,
): CurrentAward[] {
  const standard = DIBAO_STANDARD_FEN[residence];
  const perHead = perHeadFen(members);
  const poorIn = property.liquidAssetsFen <= 24 * standard * members.length && property.homes.length === 1;
  const award = (programme: string): CurrentAward => ({
    programme,
    since: firstOfMonthBefore(asOf, random.int(3, 60)),
    memberIds: members.map(({ id }) => id),
  });

  const hasCar = property.vehicles.some(({ kind }) => kind === 'car');
  if (!poorIn || hasCar || perHead >= 1.5 * standard) return [];
  if (perHead >= standard) {
    if (random.chance(0.35)) return [award('dibao-edge')];
    const aboveLineSince = firstOfMonthBefore(asOf, random.int(1, 8));
    return random.chance(0.12) ? [{ ...award('dibao'), since: firstOfMonthBefore(asOf, 30), aboveLineSince }] : [];
  }
  if (members.every(isWithoutSupport)) return random.chance(0.8) ? [award('tekun')] : [];
  return random.chance(0.66) ? [award('dibao')] : [];
}

function isWithoutSupport({ labour, obligors }: DemoMember): boolean {
  return labour === 'unable' && (obligors === 'none' || obligors === 'incapable');
}
