import type { Actor } from '@yimen/kernel';
import type { CaseRecord } from './case-file';
import type { Doing } from './doing';

/** Everything a guard may look at; guards read, and refuse before anything is written. */
export interface Asked extends Doing {
  actor: Actor;
}

export type Guard = (asked: Asked) => void;

export const all =
  (...guards: readonly Guard[]): Guard =>
  (asked) =>
    guards.forEach((guard) => guard(asked));

export function last(records: readonly CaseRecord[], kind: string): CaseRecord | undefined {
  return records.findLast((record) => record.kind === kind);
}

/** Since the case was last sent back or objected to: older findings don't count again (民发〔2021〕57号 第19条). */
export function since(records: readonly CaseRecord[]): readonly CaseRecord[] {
  const from = records.findLastIndex(({ kind }) => kind === 'objection' || kind === 'returned');
  return records.slice(from + 1);
}

/** What the case comes to its decision with: the last opinion, or the conference. */
export function ledBy(records: readonly CaseRecord[]): CaseRecord | undefined {
  return records.findLast(({ kind }) => kind === 'opinion' || kind === 'conference');
}

/** Somebody objected to what hung: found again, shown again. */
export function wasObjected(records: readonly CaseRecord[]): boolean {
  return last(records, 'objection') !== undefined;
}
