/** What the next run has to know of the one before it. */
export interface RunBefore {
  /** Null: not one and the same for all its chunks. */
  fingerprint: string | null;
  failed: boolean;
}

/** Only who has changed needs a look, unless what judges is another than in the run before, or that one could not judge everybody. */
export function modeAfter(before: RunBefore | null, fingerprint: string): 'full' | 'incremental' {
  return before !== null && !before.failed && before.fingerprint === fingerprint ? 'incremental' : 'full';
}
