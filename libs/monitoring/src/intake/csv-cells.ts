/**
 * The cells of one line of CSV (RFC 4180, comma, double quotes); null where it is broken: a quote that isn't closed or that
 * stands inside a cell. A cell doesn't go over lines.
 */
export function csvCells(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',').map((cell) => cell.trim());
  const cells: string[] = [];
  // No two of its parts can match the same blank, so that a line of nothing else is not tried in every way there is.
  const cell = /(?:\s*"((?:[^"]|"")*)"\s*|([^",]*))(,|$)/y;
  for (;;) {
    const found = cell.exec(line);
    if (!found) return null;
    cells.push(found[1] === undefined ? (found[2] as string).trim() : found[1].replaceAll('""', '"'));
    if (found[3] === '') return cells;
  }
}
