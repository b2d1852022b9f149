import type { Random } from '../chance/random';
import type { DemoHousehold, DemoMember } from '../demo-household';

/** 元 a year that a family pays itself for a student. */
const SCHOOL_COST = {
  none: [0, 0],
  preschool: [2_000, 9_000],
  compulsory: [300, 2_500],
  'high-school': [2_500, 6_000],
  vocational: [1_500, 4_500],
  undergraduate: [9_000, 18_000],
} as const;

/** What the household spent of its own in twelve months, 分. */
export function drawSpending(random: Random, members: readonly DemoMember[]): DemoHousehold['spending12mFen'] {
  const sum = (costOf: (member: DemoMember) => readonly [number, number]) =>
    members.reduce((total, member) => total + random.int(...costOf(member)) * 100, 0);
  return {
    medicalSelfPay: sum(({ seriousIllness }) => (seriousIllness ? [6_000, 60_000] : [0, 1_800])),
    education: sum(({ schooling }) => SCHOOL_COST[schooling ?? 'none']),
    disabilityRehab: sum(({ disability }) => (disability ? [0, 5_000] : [0, 0])),
  };
}

/** Twelve months' income, give or take; nobody has stated it for every fourth household. */
export function drawIncome12m(random: Random, members: readonly DemoMember[]): number | undefined {
  const monthly = members.flatMap(({ incomeFen }) => Object.values(incomeFen)).reduce((sum, fen) => sum + fen, 0);
  const stated = random.chance(0.75);
  return stated ? Math.round((monthly * 12 * random.int(92, 106)) / 10_000) * 100 : undefined;
}
