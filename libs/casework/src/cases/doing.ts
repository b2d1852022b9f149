import type { PlainDate } from '@yimen/kernel';
import type { CaseFile, CaseRecord } from './case-file';
import type { Told } from './told';

/** A step under way: the case as it was, what was told, what was on file. */
export interface Doing {
  file: CaseFile;
  told: Told;
  today: PlainDate;
  /** Oldest first. */
  records: readonly CaseRecord[];
}
