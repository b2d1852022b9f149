import type { Change, ProgrammeChange, Replay } from './replay-result';

export function programmeOf(found: Replay, id: string): ProgrammeChange {
  const programme = found.programmes.find((each) => each.id === id);
  if (!programme) throw new Error(`no programme ${id}`);
  return programme;
}

/** The changes that happened. */
export function changeOf({ changes }: ProgrammeChange): Partial<Record<Change, number>> {
  return Object.fromEntries(Object.entries(changes).filter(([, households]) => households > 0));
}
