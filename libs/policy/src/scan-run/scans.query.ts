import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { PolicyScan } from './policy-scan';
import { SCAN_VIEW } from './scan.query';

const LIST = `${SCAN_VIEW} where ($1::uuid is null or s.id < $1) order by s.id desc limit $2`;

/** Scans that touch the actor's area, newest first. */
export function policyScans(tx: Tx, { before, limit }: { before?: string; limit: number }): Promise<PolicyScan[]> {
  return rows<PolicyScan>(tx, LIST, [before ?? null, limit]);
}
