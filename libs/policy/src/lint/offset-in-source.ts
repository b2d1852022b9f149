/**
 * Where a character of a YAML text stands in the file: `source` is the text as written, with quotes, folded lines and
 * indentation, `value` what YAML made of it. null where the two can't be followed.
 */
export function offsetInSource(source: string, value: string, offset: number): number | null {
  const written = openingOf(source);
  let at = written.begins;
  for (let i = 0; i <= Math.min(offset, value.length - 1); i++) {
    // A quote within single quotes is written twice.
    if (i > 0) at += written.quote === "'" && value[i - 1] === "'" ? 2 : 1;
    const wanted = value[i] as string;
    // A folded line end stands for a space; what is left of the indentation is skipped before the next word.
    if (isSpace(wanted)) continue;
    at = skipTo(source, at, wanted);
    if (source[at] !== wanted) return null;
  }
  return at;
}

/** Past `>-` and its line, or the opening quote. */
function openingOf(source: string): { begins: number; quote?: string } {
  const header = /^[>|][-+0-9]*[^\n]*\n/.exec(source)?.[0].length;
  if (header !== undefined) return { begins: header };
  return /^['"]/.test(source) ? { begins: 1, quote: source[0] } : { begins: 0 };
}

/** Past the line ends, indentation and escapes that YAML takes away. */
function skipTo(source: string, from: number, wanted: string): number {
  let at = from;
  while (isSpace(source[at]) || (source[at] === '\\' && wanted !== '\\')) at++;
  return at;
}

const isSpace = (character: string | undefined) => character === ' ' || character === '\n' || character === '\r';
