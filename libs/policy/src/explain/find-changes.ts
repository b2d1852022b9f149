import type { HouseholdFacts } from '../domain/household-facts';
import type { Dial } from './dial';
import type { FactValue } from './explanation';
import { lastAccepted, nearestNumbers } from './nearest-number';

/** A dial turned as little as is enough. */
export interface Turned {
  dial: Dial;
  to: FactValue;
  orTo?: FactValue[];
  atMost?: number;
  /** How far it was turned, as a share of where it stood. */
  distance: number;
}

/** Turns each dial by itself; what is found has been evaluated. Nearest first, and what can really change before what can't. */
export function findChanges(dials: readonly Dial[], enough: (facts: HouseholdFacts) => boolean): Turned[] {
  return dials
    .flatMap((dial) => turned(dial, (value) => enough(dial.with(value))))
    .sort((a, b) => a.dial.reluctance - b.dial.reluctance || a.distance - b.distance);
}

function turned(dial: Dial, accepts: (value: FactValue) => boolean): Turned[] {
  const { turn, from } = dial;
  if (turn.kind === 'choice') {
    const [to, ...orTo] = turn.options.filter(accepts);
    return to === undefined ? [] : [{ dial, to, ...(orTo.length > 0 && { orTo }), distance: 1 }];
  }
  if (from === null) return fromUnknown(dial, turn.most, accepts);
  const at = Number(from);
  const { down, up } = nearestNumbers(at, Math.max(turn.most, at), accepts);
  return [down, up].flatMap((to) => (to === null ? [] : [{ dial, to, distance: Math.abs(to - at) / Math.max(at, 1) }]));
}

/** Of an unknown number: none of it, and how much at most; else the least that is enough. */
function fromUnknown(dial: Dial, most: number, accepts: (value: number) => boolean): Turned[] {
  if (!accepts(0)) {
    const { up } = nearestNumbers(0, most, accepts);
    return up === null ? [] : [{ dial, to: up, distance: 1 }];
  }
  const atMost = lastAccepted(0, most, accepts);
  return [{ dial, to: 0, ...(atMost !== null && { atMost }), distance: 1 }];
}
