type Accepts = (value: number) => boolean;

/** The step to the next try, as a multiple of the one before: no window of acceptable values wider than this is missed. */
const GROWTH = 1.25;

/** The nearest acceptable whole number below `from`, and above it up to `most`; each null where there is none. */
export function nearestNumbers(
  from: number,
  most: number,
  accepts: Accepts,
): { down: number | null; up: number | null } {
  return {
    down: nearest((distance) => from - distance, from, accepts),
    up: nearest((distance) => from + distance, most - from, accepts),
  };
}

/** From an acceptable number upwards: the last one before one that isn't; null where all up to `most` are. */
export function lastAccepted(from: number, most: number, accepts: Accepts): number | null {
  const first = nearest(
    (distance) => from + distance,
    most - from,
    (value) => !accepts(value),
  );
  return first === null ? null : first - 1;
}

function nearest(at: (distance: number) => number, furthest: number, accepts: Accepts): number | null {
  let refused = 0;
  for (const distance of distances(furthest)) {
    if (accepts(at(distance))) return at(closest(refused, distance, (between) => accepts(at(between))));
    refused = distance;
  }
  return null;
}

/** 1, 2, 3, … ever further apart, and the furthest. */
function* distances(furthest: number): Generator<number> {
  for (let distance = 1; distance < furthest; distance = Math.ceil(distance * GROWTH)) yield distance;
  if (furthest > 0) yield furthest;
}

/** Halves the way between a distance that is refused and one that is accepted. */
function closest(refused: number, accepted: number, accepts: Accepts): number {
  let [low, high] = [refused, accepted];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (accepts(middle)) high = middle;
    else low = middle;
  }
  return high;
}
