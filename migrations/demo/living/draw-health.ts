import type { Random } from '../chance/random';
import type { Disability, MemberHealth } from '../demo-household';
import type { Tier } from './tier';

/** Illness and disability make people poor, so they are likelier the poorer the household. */
const FACTOR: Record<Tier, number> = { poor: 2.4, near: 1.6, ordinary: 0.8 };

const CLASSES: readonly (readonly [Disability['class'], number])[] = [
  ['limb', 45],
  ['hearing', 15],
  ['visual', 13],
  ['mental', 11],
  ['intellectual', 9],
  ['multiple', 5],
  ['speech', 2],
];

export function drawHealth(random: Random, age: number, tier: Tier): MemberHealth {
  const factor = FACTOR[tier];
  const disabled = random.chance((age < 18 ? 0.012 : age < 60 ? 0.035 : 0.07) * factor);
  const disability = disabled ? drawDisability(random) : undefined;
  const seriousIllness = random.chance((age < 18 ? 0.004 : age < 60 ? 0.022 : 0.05) * factor);
  const frail = age >= 75 || seriousIllness || isSevere(disability);
  const failed = frail ? random.weighted(SELF_CARE) : age >= 60 ? 0 : undefined;
  return {
    ...(disability && { disability }),
    seriousIllness,
    ...(failed !== undefined && { selfCareItemsFailed: failed, needsLongTermCare: failed >= 4 }),
  };
}

const SELF_CARE: readonly (readonly [number, number])[] = [
  [0, 58],
  [1, 14],
  [2, 10],
  [3, 7],
  [4, 6],
  [5, 3],
  [6, 2],
];

/** 重度: first and second grade. */
export function isSevere(disability: Disability | undefined): boolean {
  return disability !== undefined && disability.grade <= 2;
}

/** The lightest grade that counts as no capacity for work (民发〔2021〕43号 art. 5); the deaf can work. */
const NO_CAPACITY_TO_GRADE: Record<Disability['class'], number> = {
  intellectual: 3,
  mental: 3,
  limb: 2,
  multiple: 2,
  visual: 1,
  hearing: 0,
  speech: 0,
};

export function cannotWork(disability: Disability | undefined): boolean {
  return disability !== undefined && disability.grade <= NO_CAPACITY_TO_GRADE[disability.class];
}

function drawDisability(random: Random): Disability {
  return {
    class: random.weighted(CLASSES),
    grade: random.weighted([
      [1, 14],
      [2, 24],
      [3, 30],
      [4, 32],
    ]),
  };
}
