import type { Random } from '../chance/random';
import type { HouseholdProperty } from '../demo-household';
import type { Circumstances } from './draw-living';
import type { Tier } from './tier';

/** 元. */
const SAVINGS: Record<Tier, readonly [number, number]> = {
  poor: [0, 6_000],
  near: [500, 22_000],
  ordinary: [6_000, 260_000],
};
const CAR_RATE: Record<Tier, number> = { poor: 0.012, near: 0.04, ordinary: 0.33 };
const SECOND_HOME_RATE: Record<Tier, number> = { poor: 0.005, near: 0.02, ordinary: 0.13 };

/** `drivers` are the members of an age to drive; without any there is no vehicle. */
export function drawProperty(random: Random, { tier, residence }: Circumstances, drivers: number): HouseholdProperty {
  const [from, to] = SAVINGS[tier];
  const vehicles: HouseholdProperty['vehicles'] = [];
  if (drivers > 0 && random.chance(CAR_RATE[tier]))
    vehicles.push({ kind: 'car', valueFen: random.int(15, 180) * 100_000 });
  if (drivers > 0 && residence === 'rural' && random.chance(0.22)) {
    vehicles.push({ kind: 'motorcycle', valueFen: random.int(6, 50) * 10_000 });
  }
  const homes = [{ areaM2: drawArea(random, residence), dangerous: isDangerous(random, tier, residence) }];
  if (random.chance(SECOND_HOME_RATE[tier])) homes.push({ areaM2: drawArea(random, 'urban'), dangerous: false });
  return { liquidAssetsFen: random.int(from, to) * 100, vehicles, homes };
}

function drawArea(random: Random, residence: Circumstances['residence']): number {
  return residence === 'urban' ? random.int(38, 115) : random.int(55, 190);
}

/** C/D级危房 */
function isDangerous(random: Random, tier: Tier, residence: Circumstances['residence']): boolean {
  return residence === 'rural' && random.chance(tier === 'ordinary' ? 0.004 : 0.04);
}
