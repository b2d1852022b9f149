import type { Actor, PlainDate } from '@yimen/kernel';
import type { CaseFile, CaseRecord } from './case-file';
import type { Told } from './told';

/** Everything a guard may look at; guards read, and refuse before anything is written. */
export interface Asked {
  file: CaseFile;
  actor: Actor;
  told: Told;
  today: PlainDate;
  /** What is on file, oldest first. */
  records: readonly CaseRecord[];
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
