import { madeUpResidentId } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { Sex } from './given-names';

/** Sequences 900–999 are left to the people of tests and of the walk. */
const LAST = 899;

/** Hands out made-up identity numbers, none twice: odd sequence for men, even for women, counted up per birth date. */
export function residentIdSequence(): (birthDate: PlainDate, sex: Sex) => string {
  const used = new Map<string, number>();
  return (birthDate, sex) => {
    const key = `${birthDate}/${sex}`;
    const sequence = (used.get(key) ?? (sex === 'male' ? -1 : 0)) + 2;
    if (sequence > LAST) throw new Error(`more than ${LAST / 2} ${sex} people born on ${birthDate}`);
    used.set(key, sequence);
    return madeUpResidentId(birthDate, sequence);
  };
}
