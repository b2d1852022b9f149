import { whyNot } from '@yimen/policy';
import { toldAsProblem } from './command-problem';
import { readQuestion } from './read-question';

/**
 * `policy why-not --pack P --date D --input FILE --programme X`: which rules decide, and the nearest change of one fact
 * that would alter the verdict. One JSON object; `says` is for people.
 */
export function whyNotCommand(args: string[]): number {
  return toldAsProblem(() => {
    const { pack, date, facts, programme } = readQuestion(args, ['programme']);
    process.stdout.write(`${JSON.stringify(whyNot(facts, pack, date, programme), null, 2)}\n`);
  });
}
