import type { HardshipKind } from '@yimen/policy';

/** 急难: a disaster or an accident doesn't wait (LAW 28, 29). */
const URGENT: ReadonlySet<HardshipKind> = new Set<HardshipKind>(['disaster', 'accident']);

/** Whether an application's referrals are taken before others (`claimNext`). */
export function isUrgent(hardships: readonly { kind: HardshipKind }[]): boolean {
  return hardships.some(({ kind }) => URGENT.has(kind));
}
