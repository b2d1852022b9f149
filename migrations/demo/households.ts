import type { PlainDate } from '@yimen/kernel';
import { randomStream } from './chance/random';
import type { DemoHousehold } from './demo-household';
import type { DemoVillage } from './demo-places';
import { drawHousehold } from './draw-household';
import { residentIdSequence } from './people/resident-id-sequence';

/** Ages and dates of awards are counted from this day, never from today: the same seed gives the same county. */
export const DEMO_AS_OF: PlainDate = '2026-11-01';

export interface HouseholdsWanted {
  seed: number;
  /** 3,000 unless told. The first n households are the same whatever the count. */
  count?: number;
  villages: readonly DemoVillage[];
  asOf?: PlainDate;
}

/** Made-up households of one to six people in real villages, with ids that stay the same from run to run. */
export function generateHouseholds({
  seed,
  count = 3000,
  villages,
  asOf = DEMO_AS_OF,
}: HouseholdsWanted): DemoHousehold[] {
  const weighted = villages.map((village) => [village, village.weight] as const);
  const nextResidentId = residentIdSequence();
  return Array.from({ length: count }, (_, i) => {
    const key = `demo-${seed}-${String(i + 1).padStart(6, '0')}`;
    const village = randomStream(seed, 'village', i).weighted(weighted);
    return drawHousehold(randomStream(seed, 'household', i), { key, village, asOf, nextResidentId });
  });
}
