import type { Entry, Person } from '../vocabulary/family';
import type { Evaluate, Frame } from './frame';
import { Missing } from './missing';
import type { Told } from './missing';
import { exact } from './operations';
import type { Term, TermOf } from './term';

type Aggregate = TermOf<'aggregate'>;

/** A macro over a list of the household. One surely true is enough for `exists`, one surely false against `all`. */
export function evaluateAggregate(term: Aggregate, evaluator: (part: Term) => Evaluate): Evaluate {
  const where: Evaluate = term.where ? evaluator(term.where) : () => true;
  const value: Evaluate = term.value ? evaluator(term.value) : () => 1;
  return (frame) => {
    const frames = framesOver(term, frame);
    if (frames instanceof Missing) return frames;
    if (term.fn === 'exists') return decided(frames, where, true);
    if (term.fn === 'all') return decided(frames, where, false);
    return sum(frames, where, value, term.type.kind !== 'double');
  };
}

function framesOver({ list }: Aggregate, { run }: Frame): readonly Frame[] | Missing {
  if (list === 'members') return run.family.members.map((member: Person) => ({ run, member, entry: null }));
  const entries = run.family[list];
  if (!entries) return Missing.of(list);
  return entries.map((entry: Entry) => ({ run, member: null, entry }));
}

function decided(frames: readonly Frame[], where: Evaluate, decides: boolean): Told {
  const missing: Missing[] = [];
  for (const frame of frames) {
    const value = where(frame);
    if (value === decides) return decides;
    if (value instanceof Missing) missing.push(value);
  }
  return missing.length > 0 ? Missing.all(missing) : !decides;
}

function sum(frames: readonly Frame[], where: Evaluate, value: Evaluate, whole: boolean): Told {
  const missing: Missing[] = [];
  let total = 0;
  for (const frame of frames) {
    const included = where(frame);
    const amount = included === false ? 0 : value(frame);
    if (included instanceof Missing) missing.push(included);
    else if (amount instanceof Missing) missing.push(amount);
    else total += amount as number;
  }
  if (missing.length > 0) return Missing.all(missing);
  return whole ? exact(total) : total;
}
