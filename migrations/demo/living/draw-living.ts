import type { PlainDate } from '@yimen/kernel';
import { firstOfMonthBefore } from '../chance/draw-date';
import type { Random } from '../chance/random';
import type { MemberHealth, MemberLiving } from '../demo-household';
import { cannotWork } from './draw-health';
import type { Tier } from './tier';

export interface Circumstances {
  residence: 'urban' | 'rural';
  tier: Tier;
  asOf: PlainDate;
}

interface Person {
  age: number;
  student: boolean;
  health: MemberHealth;
}

type Range = readonly [number, number];

/** 元 per month. */
const WAGES: Record<Circumstances['residence'], Record<Tier, Range>> = {
  urban: { poor: [700, 1500], near: [1600, 2600], ordinary: [2800, 7500] },
  rural: { poor: [400, 1100], near: [1100, 2000], ordinary: [2200, 5500] },
};
const FARMING: Record<Tier, Range> = { poor: [120, 420], near: [300, 800], ordinary: [700, 2600] };
const RETIREMENT: Record<Tier, Range> = { poor: [0, 0], near: [1000, 1500], ordinary: [1900, 4300] };
const FROM_CHILDREN: Record<Tier, Range> = { poor: [0, 120], near: [200, 650], ordinary: [700, 1600] };
const CHILDREN_PAY: Record<Tier, number> = { poor: 0.35, near: 0.8, ordinary: 1 };
const IDLE_RATE: Record<Tier, number> = { poor: 0.34, near: 0.13, ordinary: 0.03 };

/** Work and monthly income of one person; whole 元, in 分. */
export function drawLiving(random: Random, person: Person, around: Circumstances): MemberLiving {
  if (person.age >= 60) return { labour: 'unable', incomeFen: drawOldAgeIncome(random, person.age, around) };
  if (person.age < 16 || cannotWork(person.health.disability)) return { labour: 'unable', incomeFen: {} };
  if (person.health.seriousIllness && random.chance(0.6)) return { labour: 'unable', incomeFen: {} };
  if (person.student) return { labour: 'able', unemployed: false, incomeFen: {} };
  if (random.chance(IDLE_RATE[around.tier])) return { labour: 'able', unemployed: true, incomeFen: {} };
  return drawWork(random, around);
}

function drawWork(random: Random, { residence, tier, asOf }: Circumstances): MemberLiving {
  if (residence === 'rural' && random.chance(0.4)) {
    return { labour: 'able', unemployed: false, incomeFen: { business: draw(random, FARMING[tier]) } };
  }
  // One in twelve found work within half a year; 渝北 leaves such earnings out of the count.
  const months = random.chance(0.08) ? random.int(1, 6) : random.int(7, 160);
  return {
    labour: 'able',
    unemployed: false,
    employedSince: firstOfMonthBefore(asOf, months),
    incomeFen: { wages: draw(random, WAGES[residence][tier]) },
    ...(random.chance(0.4) && { employmentCostFen: draw(random, [100, 400]) }),
  };
}

function drawOldAgeIncome(random: Random, age: number, { residence, tier }: Circumstances): MemberLiving['incomeFen'] {
  const retired = tier !== 'poor' && random.chance(residence === 'urban' ? 0.75 : 0.12);
  const fromChildren = random.chance(retired ? 0.3 : CHILDREN_PAY[tier]) ? draw(random, FROM_CHILDREN[tier]) : 0;
  const farming = residence === 'rural' && age < 72 ? draw(random, FARMING[tier]) : 0;
  return {
    ...(retired ? { pension: draw(random, RETIREMENT[tier]) } : { 'basic-pension': draw(random, [145, 210]) }),
    ...(fromChildren > 0 && { transfer: fromChildren }),
    ...(farming > 0 && { business: farming }),
    ...(age >= 80 && { 'high-age-allowance': age >= 90 ? 20_000 : 10_000 }),
  };
}

function draw(random: Random, [from, to]: Range): number {
  return random.int(from, to) * 100;
}
