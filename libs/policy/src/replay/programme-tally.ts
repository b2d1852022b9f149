import type { Verdict } from '../domain/assessment';
import type { Programme } from '../domain/pack/policy-pack';
import type { CompareRow } from './compare-sql';
import { CHANGES } from './replay-result';
import type { BeforeAfter, Change, ProgrammeChange, RuleChange, TownshipCell } from './replay-result';
import type { Pair } from './sides';

/** Adds up what happens in one programme. */
export class ProgrammeTally {
  private readonly eligible = nothing();
  private readonly unknown = nothing();
  private readonly amountUnknown = nothing();
  private readonly fen = nothing();
  private readonly changes = Object.fromEntries(CHANGES.map((change) => [change, 0])) as Record<Change, number>;
  private readonly verdicts = new Map<string, ProgrammeChange['verdicts'][number]>();
  private readonly townships = new Map<string, TownshipCell>();
  private lostReceiving = 0;

  constructor(private readonly pair: Pair) {}

  add(row: CompareRow): void {
    const { was, now, households, change } = row;
    this.addVerdict('before', was, households, row.beforeKnown);
    this.addVerdict('after', now, households, row.afterKnown);
    plus(this.fen, 'before', Number(row.beforeFen ?? 0));
    plus(this.fen, 'after', Number(row.afterFen ?? 0));
    if (!change) return;
    this.changes[change] += households;
    if (change === 'lost' && row.receives) this.lostReceiving += households;
    if (was !== now) this.addTransition(verdictOf(was), verdictOf(now), households);
    this.addCell(row, change);
  }

  result(reasons: RuleChange[]): ProgrammeChange {
    const { id, before, after } = this.pair;
    const { name, agency, pays } = (after ?? before) as Programme;
    const paid = (kind: Programme['pays']) => {
      const side = (programme: Programme | null, fen: number) => (programme?.pays === kind ? fen : 0);
      return compared(side(before, this.fen.before), side(after, this.fen.after));
    };
    return {
      id,
      name,
      agency,
      pays,
      within: before && after ? 'both' : before ? 'before' : 'after',
      eligible: this.eligible,
      unknown: this.unknown,
      monthlyFen: paid('monthly'),
      oneOffFen: paid('one-off'),
      amountUnknown: this.amountUnknown,
      changes: this.changes,
      verdicts: [...this.verdicts.values()].sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1)),
      lostReceiving: this.lostReceiving,
      reasons,
      townships: [...this.townships.values()].sort((a, b) => (placed(a) < placed(b) ? -1 : 1)),
    };
  }

  private addVerdict(side: Side, verdict: boolean | null, households: number, known: number): void {
    if (verdict === null) plus(this.unknown, side, households);
    if (!verdict) return;
    plus(this.eligible, side, households);
    if (this.pair[side]?.pays) plus(this.amountUnknown, side, households - known);
  }

  private addTransition(from: Verdict, to: Verdict, households: number): void {
    const known = this.verdicts.get(from + to) ?? { from, to, households: 0 };
    known.households += households;
    this.verdicts.set(from + to, known);
  }

  private addCell({ township, households, beforeFen, afterFen }: CompareRow, change: Change): void {
    const key = `${township} ${change}`;
    const cell = this.townships.get(key) ?? { township, change, households: 0, beforeFen: 0, afterFen: 0 };
    cell.households += households;
    cell.beforeFen += Number(beforeFen ?? 0);
    cell.afterFen += Number(afterFen ?? 0);
    this.townships.set(key, cell);
  }
}

type Side = 'before' | 'after';

const placed = ({ township, change }: TownshipCell) => `${township} ${CHANGES.indexOf(change)}`;

function verdictOf(told: boolean | null): Verdict {
  if (told === null) return 'unknown';
  return told ? 'eligible' : 'not-eligible';
}

export function nothing(): BeforeAfter {
  return { before: 0, after: 0, difference: 0 };
}

export function compared(before: number, after: number): BeforeAfter {
  return { before, after, difference: after - before };
}

export function plus(sum: BeforeAfter, side: Side, n: number): void {
  sum[side] += n;
  sum.difference = sum.after - sum.before;
}
