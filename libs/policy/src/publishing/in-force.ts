import { divisionPrefix } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { Published } from './published.query';

/** Of packs, the smallest place and newest first: the one in force there on that day. */
export function inForce(packs: readonly Published[], division: string, on: PlainDate): Published | undefined {
  return packs.find((pack) => pack.effectiveFrom <= on && division.startsWith(divisionPrefix(pack.division)));
}

/** Those a new application may still start with: in force somewhere that day, or later. */
export function stillToCome(packs: readonly Published[], today: PlainDate): Published[] {
  const current = (pack: Published) =>
    pack === packs.find(({ division, effectiveFrom }) => division === pack.division && effectiveFrom <= today);
  return packs.filter((pack) => pack.effectiveFrom > today || current(pack));
}
