import { partsOf } from '../domain/rule/term';
import type { Term } from '../domain/rule/term';

/** Whether a leaf can be NULL; of the rest it is told from what they are made of. */
export type LeafUnknown = (leaf: Term) => boolean;

/** Whether a term can come out unknown at all: most can't on a night when everybody delivered, and nobody needs to ask. */
export function mayBeUnknown(term: Term, leaf: LeafUnknown): boolean {
  if (term.op === 'arithmetic' && ['/', '%'].includes(term.sign) && !isNonZero(term.right)) return true;
  const parts = partsOf(term);
  return parts.length === 0 ? leaf(term) : parts.some((part) => mayBeUnknown(part, leaf));
}

function isNonZero(term: Term): boolean {
  return term.op === 'literal' && term.value !== 0;
}
