import type { Entry, Person } from '../vocabulary/family';
import { readFact } from '../vocabulary/family';
import { evaluateAggregate } from './evaluate-aggregate';
import type { Evaluate } from './frame';
import { Missing } from './missing';
import type { Told } from './missing';
import { arithmetic, compare, elapsed } from './operations';
import type { Term, TermOf } from './term';

/**
 * A term as a function. A missing fact is CEL's error: `false && missing` is false, `true || missing` is true, whatever else
 * needs the missing one is missing too, with its name.
 */
export function evaluator(term: Term): Evaluate {
  return (EVALUATORS[term.op] as (term: Term) => Evaluate)(term);
}

type Evaluators = { [Op in Term['op']]: (term: TermOf<Op>) => Evaluate };

const EVALUATORS: Evaluators = {
  literal:
    ({ value }) =>
    () =>
      value,
  date:
    () =>
    ({ run }) =>
      run.family.date,
  fact: (term) => factReader(term),
  has: (term) => has(factReader(term)),
  standard:
    ({ parameter }) =>
    ({ run }) =>
      run.standard(parameter) ?? Missing.of(`pack.${parameter}`),
  cell:
    ({ cell }) =>
    ({ run, member }) =>
      run.cell(cell, cell.level === 'member' ? member : null),
  not: ({ of }) => one(of, (value) => !value),
  negate: ({ of }) => one(of, (value) => 0 - (value as number)),
  arithmetic: ({ left, right, sign, type }) => two(left, right, arithmetic(sign, type)),
  compare: ({ left, right, sign }) => two(left, right, compare(sign)),
  elapsed: ({ from, to, unit }) => two(from, to, (first, last) => elapsed(unit, String(first), String(last))),
  extreme: ({ left, right, which }) => two(left, right, (a, b) => Math[which](Number(a), Number(b))),
  logic: (term) => logic(term),
  choose: (term) => choose(term),
  in: ({ item, options }) => one(item, (value) => options.includes(value as string)),
  aggregate: (term) => evaluateAggregate(term, evaluator),
  receives: (term) => outside(term),
  'above-line-months': (term) => outside(term),
  told: (term) => outside(term),
  'need-left-open': (term) => outside(term),
};

/** What stands outside the facts: awards that run, what was told, what nobody answers. */
function outside(term: TermOf<'receives' | 'above-line-months' | 'told' | 'need-left-open'>): Evaluate {
  switch (term.op) {
    case 'receives':
      return ({ run, member }) =>
        (term.level === 'member' && member ? member : run.family).awards.some(
          (award) => award.programme === term.programme,
        );
    case 'above-line-months':
      return ({ run: { family } }) => {
        const runs = family.awards.filter(({ programme }) => programme === term.programme);
        // Declared and granted here may both be known: the latest date counts.
        const since = runs
          .flatMap(({ aboveLineSince }) => aboveLineSince ?? [])
          .sort()
          .at(-1);
        return since ? elapsed('months', since, family.date) : Missing.of('currentAwards.aboveLineSince');
      };
    case 'told':
      return ({ run }) =>
        run.family.facts.hardships?.some(({ kind }) => kind === term.hardship) ?? Missing.of('hardships');
    case 'need-left-open':
      return ({ run }) => run.needLeftOpen();
  }
}

function factReader({ fact }: Pick<TermOf<'fact'>, 'fact'>): Evaluate {
  if (fact.level === 'household') return ({ run: { family } }) => readFact(fact, family.household, family);
  if (fact.level === 'member') return ({ run, member }) => readFact(fact, member as Person, run.family);
  return ({ run, entry }) => readFact(fact, entry as Entry, run.family);
}

function has(read: Evaluate): Evaluate {
  return (frame) => !(read(frame) instanceof Missing);
}

function one(of: Term, make: (value: number | string | boolean) => Told): Evaluate {
  const read = evaluator(of);
  return (frame) => {
    const value = read(frame);
    return value instanceof Missing ? value : make(value);
  };
}

function two(first: Term, second: Term, make: (first: Told, second: Told) => Told): Evaluate {
  const [left, right] = [evaluator(first), evaluator(second)];
  return (frame) => {
    const [a, b] = [left(frame), right(frame)];
    if (a instanceof Missing) return b instanceof Missing ? Missing.all([a, b]) : a;
    return b instanceof Missing ? b : make(a, b);
  };
}

function logic(term: TermOf<'logic'>): Evaluate {
  const decides = term.sign === '||';
  const [left, right] = [evaluator(term.left), evaluator(term.right)];
  return (frame) => {
    const a = left(frame);
    if (a === decides) return decides;
    const b = right(frame);
    if (b === decides) return decides;
    if (a instanceof Missing) return b instanceof Missing ? Missing.all([a, b]) : a;
    return b;
  };
}

function choose(term: TermOf<'choose'>): Evaluate {
  const [condition, then, otherwise] = [evaluator(term.if), evaluator(term.then), evaluator(term.else)];
  return (frame) => {
    const value = condition(frame);
    if (value instanceof Missing) return value;
    return value ? then(frame) : otherwise(frame);
  };
}
