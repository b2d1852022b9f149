const BOM = '\uFEFF';

/** Lines of fields as a file that Excel opens rightly and that runs nothing (RFC 4180, UTF-8 with BOM). */
export function csvText(lines: readonly (readonly string[])[]): string {
  return BOM + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe; numbers of our own stay numbers. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
