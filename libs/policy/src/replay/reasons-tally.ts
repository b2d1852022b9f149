import type { ChangedRule } from './changed-rules';
import type { Change, Example, RuleChange } from './replay-result';

const EXAMPLES = 3;

/** Rules behind the changes, counted; of each the first few households by id, so that any chunks give the same. */
export class ReasonsTally {
  private readonly byProgramme = new Map<number, Map<string, RuleChange>>();

  /** `describe` is asked only where an example is still wanted. */
  note(n: number, change: Change, { rule, article, from, to }: ChangedRule, describe: () => Example): void {
    const reason = this.at(n, { change, rule, article, from, to, households: 0, examples: [] });
    reason.households += 1;
    if (reason.examples.length < EXAMPLES) reason.examples.push(describe());
  }

  /** Adds what a later chunk noted. */
  merge(later: ReasonsTally): void {
    for (const [n, reasons] of later.byProgramme) {
      for (const reason of reasons.values()) {
        const known = this.at(n, { ...reason, households: 0, examples: [] });
        known.households += reason.households;
        known.examples.push(...reason.examples.slice(0, EXAMPLES - known.examples.length));
      }
    }
  }

  /** Of a programme, the most frequent first. */
  of(n: number): RuleChange[] {
    const name = ({ change, rule, from, to }: RuleChange) => `${change} ${rule ?? ''} ${from} ${to}`;
    const all = [...(this.byProgramme.get(n)?.values() ?? [])];
    return all.sort((a, b) => b.households - a.households || (name(a) < name(b) ? -1 : 1));
  }

  private at(n: number, fresh: RuleChange): RuleChange {
    const reasons = this.byProgramme.get(n) ?? new Map<string, RuleChange>();
    this.byProgramme.set(n, reasons);
    const key = [fresh.change, fresh.rule, fresh.article, fresh.from, fresh.to].join('\n');
    const known = reasons.get(key) ?? fresh;
    reasons.set(key, known);
    return known;
  }
}
