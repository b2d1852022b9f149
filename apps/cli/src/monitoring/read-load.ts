import { parseArgs } from 'node:util';
import { isPlainDate } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';

export interface AskedLoad {
  source: string;
  file: string;
  format: 'ndjson' | 'csv';
  asOf: PlainDate;
  complete: boolean;
}

const FORMATS: Readonly<Record<string, AskedLoad['format']>> = { ndjson: 'ndjson', jsonl: 'ndjson', csv: 'csv' };

/** What `monitoring load` was asked for; null where the call is wrong. */
export function readLoad(args: string[]): AskedLoad | null {
  const given = parsed(args);
  if (given?.positionals.length !== 2) return null;
  const [source, file] = given.positionals as [string, string];
  const { 'as-of': asOf, changes } = given.values;
  const format = FORMATS[/\.([a-z]+)$/.exec(file)?.[1] ?? ''];
  if (!format || asOf === undefined || !isPlainDate(asOf)) return null;
  return { source, file, asOf, complete: changes !== true, format };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { 'as-of': { type: 'string' }, changes: { type: 'boolean' } },
    });
  } catch {
    return null;
  }
}
