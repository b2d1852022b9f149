const COMMENT = /(?<=^|\s)\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g;

export interface Piece {
  text: string;
  begins: number;
  ends: number;
}

/** The comments of a source; what looks like one inside a text without a space before it is none. */
export function commentsIn(source: string): Piece[] {
  return [...source.matchAll(COMMENT)].map(({ 0: text, index }) => ({
    text,
    begins: index,
    ends: index + text.length,
  }));
}
