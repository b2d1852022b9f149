import { assess } from '@yimen/policy';
import { toldAsProblem } from './command-problem';
import { readQuestion } from './read-question';

/** `policy evaluate --pack P --date D --input FILE`: the assessment of one household, one JSON object (contracts/README.md). */
export function evaluateCommand(args: string[]): number {
  return toldAsProblem(() => {
    const { pack: asked, date: on, facts } = readQuestion(args, []);
    const { pack, date, measures } = assess(facts, asked, on);
    process.stdout.write(`${JSON.stringify({ pack, date, measures }, null, 2)}\n`);
  });
}
