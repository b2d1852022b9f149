import { parseArgs } from 'node:util';
import type { ChosenCases } from '@yimen/casework';

const OPTIONS = {
  procedure: { type: 'string' },
  to: { type: 'string' },
  status: { type: 'string' },
  division: { type: 'string' },
  apply: { type: 'boolean', default: false },
} as const;

const LEVELS = [2, 4, 6, 9, 12];

/** What `casework migrate` is asked for, or null where the call is wrong. */
export function readMigration(args: string[]): (ChosenCases & { apply: boolean }) | null {
  try {
    const { procedure, to, status, division, apply } = parseArgs({ args, options: OPTIONS }).values;
    if (!procedure || !/^[1-9]\d{0,3}$/.test(to ?? '')) return null;
    if (division !== undefined && !(/^\d+$/.test(division) && LEVELS.includes(division.length))) return null;
    return { procedure, to: Number(to), apply, ...(status && { status }), ...(division && { division }) };
  } catch {
    return null;
  }
}
