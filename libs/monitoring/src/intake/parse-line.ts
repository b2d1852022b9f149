import { csvCells } from './csv-cells';
import type { RejectCode } from './reject-codes';

export type FeedFormat = 'ndjson' | 'csv';

/** What stands on a line, by field; nothing is checked yet. */
export type Told = Record<string, unknown>;

export const FIELDS = ['residentId', 'householdId', 'kind', 'value', 'date'] as const;

/** Reads lines of a format. The first line of CSV names its columns and is no row: `null`. */
export function lineParser(format: FeedFormat): (text: string) => Told | RejectCode | null {
  return format === 'ndjson' ? parseJson : csvParser();
}

function parseJson(text: string): Told | RejectCode {
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === 'object' && told !== null && !Array.isArray(told) ? (told as Told) : 'broken-line';
  } catch {
    return 'broken-line';
  }
}

function csvParser(): (text: string) => Told | RejectCode | null {
  let columns: string[] | undefined;
  return (text) => {
    const cells = csvCells(text);
    if (!columns) {
      columns = cells ?? [];
      return null;
    }
    if (!cells || cells.length !== columns.length) return 'broken-line';
    const told = columns.map(
      (column, i) => [column, column === 'value' ? csvValue(cells[i] as string) : cells[i]] as const,
    );
    return Object.fromEntries(told.filter(([, cell]) => cell !== ''));
  };
}

/** `null` takes back, an empty cell says nothing. */
function csvValue(cell: string): unknown {
  if (cell === 'null') return null;
  if (cell === 'true' || cell === 'false') return cell === 'true';
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(cell) ? Number(cell) : cell;
}
