/** Rows of a CSV whose cells hold neither commas nor quotes, as all files here do. Keys are the header's. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...lines] = text.trimEnd().split('\n');
  const keys = (header ?? '').split(',');
  return lines.map((line, i) => {
    const cells = line.split(',');
    if (cells.length !== keys.length) throw new Error(`line ${i + 2} has ${cells.length} cells, not ${keys.length}`);
    return Object.fromEntries(keys.map((key, column) => [key, cells[column] ?? '']));
  });
}
