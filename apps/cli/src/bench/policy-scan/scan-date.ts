/** The day hand-scan.sql and the prepared facts of json-rules-engine are written for. */
export const SCAN_DATE = '2026-11-22';
