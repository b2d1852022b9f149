import { citationsIn } from './citations';
import type { Citation } from './citations';
import { commentsIn } from './comments';
import type { Piece } from './comments';

/** `it('…',`, `describe('…',`, and the second call of `it.each(…)('…',`. */
const TITLE = /(?:\b(?:it|test|describe)(?:\.\w+)*|\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/g;

export interface CitingTest extends Citation {
  /** Of the test or group that cites it; null for a remark at the head of a file. */
  title: string | null;
}

/** Articles that the tests of a file cite, in a title or in a comment. What is only expected of an answer doesn't count. */
export function testsCiting(source: string): CitingTest[] {
  const titles = [...source.matchAll(TITLE)].map(({ 0: whole, 2: text = '', index }) => {
    return { text: text.replace(/\\(.)/g, '$1'), begins: index, ends: index + whole.length };
  });
  const inTitles = titles.flatMap(({ text }) => citationsIn(text).map((found) => ({ ...found, title: text })));
  const inComments = commentsIn(source).flatMap((comment) =>
    citationsIn(comment.text).map((found) => ({ ...found, title: titleFor(comment, titles, source) })),
  );
  return [...inTitles, ...inComments];
}

/** A comment speaks of the test it stands above, else of the one it stands in. */
function titleFor(comment: Piece, titles: readonly Piece[], source: string): string | null {
  const next = titles.find(({ begins }) => begins >= comment.ends);
  if (next && source.slice(comment.ends, next.begins).trim() === '') return next.text;
  return titles.findLast(({ ends }) => ends <= comment.begins)?.text ?? null;
}
