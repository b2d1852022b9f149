import { parseArgs } from 'node:util';
import { divisionPrefix, isPlainDate } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';

export interface AskedLoad {
  source: string;
  file: string;
  format: 'ndjson' | 'csv';
  asOf: PlainDate;
  complete: boolean;
  /** What the codes of its divisions begin with; null: the whole province, for changes alone. */
  area: string | null;
}

const FORMATS: Readonly<Record<string, AskedLoad['format']>> = { ndjson: 'ndjson', jsonl: 'ndjson', csv: 'csv' };

/** A code of a division, with or without the zeros at its end: province 2 digits, city 4, county 6, township 9, village 12. */
const AREA = /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/;

/** What `monitoring load` was asked for; null where the call is wrong. */
export function readLoad(args: string[]): AskedLoad | null {
  const given = parsed(args);
  if (given?.positionals.length !== 2) return null;
  const [source, file] = given.positionals as [string, string];
  const { 'as-of': asOf, changes = false, area } = given.values;
  const format = FORMATS[/\.([a-z]+)$/.exec(file)?.[1] ?? ''];
  if (!format || asOf === undefined || !isPlainDate(asOf)) return null;
  if (area === undefined ? !changes : !AREA.test(area)) return null;
  return { source, file, asOf, complete: !changes, format, area: area === undefined ? null : divisionPrefix(area) };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { 'as-of': { type: 'string' }, changes: { type: 'boolean' }, area: { type: 'string' } },
    });
  } catch {
    return null;
  }
}
