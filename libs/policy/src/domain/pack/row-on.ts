import type { ParameterDocument, ParameterRow } from './pack-document';

/** The row in force on a day. */
export function rowOn(parameter: ParameterDocument | undefined, date: string): ParameterRow | null {
  const row = parameter?.rows.findLast(({ from }) => from <= date);
  return row && (row.to === undefined || date <= row.to) ? row : null;
}
