import type { PlainDate } from '@yimen/kernel';
import type { PolicyPack } from '../domain/pack/policy-pack';

/** Households of one scan with `from` ≤ id < `to`, those of its area. */
export interface ScanRange {
  scanId: string;
  pack: PolicyPack;
  date: PlainDate;
  /** Division prefix of the area. */
  prefix: string;
  from: string;
  to: string;
}
