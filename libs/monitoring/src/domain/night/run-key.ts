import type { PlainDate } from '@yimen/kernel';

/** One run: the night of a business date, or a later pass of it. */
export interface RunKey {
  businessDate: PlainDate;
  /** 0: the night; later ones follow a delivery. */
  pass: number;
}

/** One range of household ids of one run. */
export interface ChunkKey extends RunKey {
  fromId: string;
  /** That of the last ring: a job with an older one does nothing. */
  token: number;
}

export const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** Not included; no id of version 7 looks like this. */
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
