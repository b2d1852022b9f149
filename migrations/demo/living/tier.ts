import type { Random } from '../chance/random';
import type { FamilyShape } from '../people/family';

/** How a household gets by, which sets its earnings and savings: below the 低保 line, near it, or well above. */
export type Tier = 'poor' | 'near' | 'ordinary';

const USUAL: readonly (readonly [Tier, number])[] = [
  ['poor', 9],
  ['near', 14],
  ['ordinary', 77],
];
const FRAIL: readonly (readonly [Tier, number])[] = [
  ['poor', 24],
  ['near', 22],
  ['ordinary', 54],
];
const FRAIL_SHAPES: readonly FamilyShape[] = [
  'single-parent',
  'left-behind',
  'old-alone',
  'adult-alone',
  'adult-with-parent',
];

export function drawTier(random: Random, shape: FamilyShape): Tier {
  return random.weighted(FRAIL_SHAPES.includes(shape) ? FRAIL : USUAL);
}
