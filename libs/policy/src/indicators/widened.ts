import type { Term } from '../domain/rule/term';

/**
 * A rule as PostgreSQL should reckon it: counts are kept in two bytes and reckoned in eight, so that no product of theirs
 * overflows where the evaluator's doesn't. What is only compared stays as it is, and so does what meets an amount.
 */
export function widened(term: Term): Term {
  switch (term.op) {
    case 'not':
    case 'negate':
      return { ...term, of: widened(term.of) };
    case 'arithmetic':
      return {
        ...term,
        left: term.type.kind === 'int' ? wide(term.left) : widened(term.left),
        right: widened(term.right),
      };
    case 'compare':
    case 'logic':
    case 'extreme':
      return { ...term, left: widened(term.left), right: widened(term.right) };
    case 'choose':
      return { ...term, if: widened(term.if), then: widened(term.then), else: widened(term.else) };
    case 'in':
      return { ...term, item: widened(term.item) };
    default:
      return term;
  }
}

/** `0 + x` is x in eight bytes. */
function wide(term: Term): Term {
  if (term.op !== 'fact') return widened(term);
  const none: Term = { op: 'literal', type: term.type, value: 0 };
  return { op: 'arithmetic', type: term.type, sign: '+', left: none, right: term };
}
