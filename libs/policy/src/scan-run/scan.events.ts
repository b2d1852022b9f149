/** Everyone in an area has been judged; what was found stands in `policy_scan_finding`. Heard by the monitoring room. */
export const POLICY_SCAN_FINISHED = 'policy-scan-finished';

export interface PolicyScanFinished {
  scanId: string;
}
