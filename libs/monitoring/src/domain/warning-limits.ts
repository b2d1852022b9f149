import { FOLLOW_UP_CODES } from './follow-ups';
import type { FollowUp } from './follow-ups';
import { COLOURS } from './colours';
import type { Colour } from './colours';

export type WarningLimit = Colour | FollowUp;

/** Working days for each step: by colour from the handing out to the visit, then for what follows. */
export type WarningLimits = Readonly<Record<WarningLimit, number>>;

/**
 * Nothing published has numbers for these (mark U); the nearest is a city of 内蒙古 that sees high risk within 24 hours (E). A county sets its own
 * by `WARNING_WORKING_DAYS`.
 */
export const WARNING_LIMITS: WarningLimits = {
  red: 1,
  orange: 5,
  yellow: 10,
  blue: 15,
  'ask-department': 10,
  'await-application': 10,
  'case-conference': 15,
  verify: 15,
};

const KNOWN: readonly string[] = [...COLOURS, ...FOLLOW_UP_CODES];

const isDays = (days: number) => Number.isInteger(days) && days >= 1 && days <= 365;

/** `red=1,verify=20`: those named are replaced. Throws on a name or number it doesn't know, so that the process doesn't start. */
export function warningLimits(told: string): WarningLimits {
  const named = told === '' ? [] : told.split(',').map((part) => part.trim().split('='));
  for (const [name = '', days] of named)
    if (!KNOWN.includes(name) || !isDays(Number(days))) throw new Error(`WARNING_WORKING_DAYS: ${name}=${days}`);
  return { ...WARNING_LIMITS, ...Object.fromEntries(named.map(([name, days]) => [name, Number(days)])) };
}
