import type { Random } from '../chance/random';
import { drawChildren, drawGrandchildren, drawParents, drawSelf, drawSibling, drawSpouse } from './draw-relatives';
import type { FamilyShape, Relative } from './family';

type Residence = 'urban' | 'rural';

/** Villages keep the old and the grandchildren; the young couples live in town. */
const SHAPES: Record<Residence, readonly (readonly [FamilyShape, number])[]> = {
  urban: [
    ['couple-with-children', 30],
    ['single-parent', 9],
    ['three-generations', 14],
    ['left-behind', 2],
    ['old-couple', 13],
    ['old-alone', 9],
    ['adult-alone', 7],
    ['couple', 10],
    ['adult-with-parent', 6],
  ],
  rural: [
    ['couple-with-children', 15],
    ['single-parent', 7],
    ['three-generations', 14],
    ['left-behind', 14],
    ['old-couple', 20],
    ['old-alone', 12],
    ['adult-alone', 6],
    ['couple', 6],
    ['adult-with-parent', 6],
  ],
};

export function drawShape(random: Random, residence: Residence): FamilyShape {
  return random.weighted(SHAPES[residence]);
}

/** One to six people, the first of them `self`. */
export function drawFamily(random: Random, shape: FamilyShape): Relative[] {
  return FAMILIES[shape](random);
}

const withSpouse = (random: Random, self: Relative) => [self, drawSpouse(random, self)];

const FAMILIES: Record<FamilyShape, (random: Random) => Relative[]> = {
  'couple-with-children': (random) => {
    const couple = withSpouse(random, drawSelf(random, 25, 47));
    return [
      ...couple,
      ...drawChildren(
        random,
        couple,
        random.weighted([
          [1, 58],
          [2, 36],
          [3, 6],
        ]),
      ),
    ];
  },
  'single-parent': (random) => {
    const self = drawSelf(random, 25, 50, 0.35);
    return [
      self,
      ...drawChildren(
        random,
        [self],
        random.weighted([
          [1, 75],
          [2, 25],
        ]),
      ),
    ];
  },
  'three-generations': (random) => {
    const couple = withSpouse(random, drawSelf(random, 28, 50));
    const children = drawChildren(
      random,
      couple,
      random.weighted([
        [1, 65],
        [2, 35],
      ]),
    );
    return [...couple, ...children, ...drawParents(random, couple[0] as Relative)];
  },
  'left-behind': (random) => {
    const self = drawSelf(random, 55, 74, 0.5);
    const grandparents = random.chance(0.65) ? withSpouse(random, self) : [self];
    return [
      ...grandparents,
      ...drawGrandchildren(
        random,
        grandparents,
        random.weighted([
          [1, 68],
          [2, 32],
        ]),
      ),
    ];
  },
  'old-couple': (random) => withSpouse(random, drawSelf(random, 62, 86)),
  'old-alone': (random) => [drawSelf(random, 64, 92, 0.45)],
  'adult-alone': (random) => [drawSelf(random, 30, 59, 0.75)],
  couple: (random) => withSpouse(random, drawSelf(random, 45, 61)),
  'adult-with-parent': (random) => {
    const self = drawSelf(random, 36, 60, 0.7);
    const parents = drawParents(random, self).slice(-1);
    return [self, ...parents, ...(random.chance(0.25) ? [drawSibling(random, self, parents)] : [])];
  },
};
