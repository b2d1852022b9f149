import type { NightPart } from './night-part';

/** Bits that mean the same indicator, of the same version and for the same places, as in the run before. */
export function comparableBits(part: NightPart, before: NightPart | undefined): bigint {
  if (!before || JSON.stringify(before.areas) !== JSON.stringify(part.areas)) return 0n;
  return part.indicators.reduce((bits, { id, version }, bit) => {
    const then = before.indicators[bit];
    return then?.id === id && then.version === version ? bits | (1n << BigInt(bit)) : bits;
  }, 0n);
}
