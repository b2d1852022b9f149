import { compared, nothing, plus, ProgrammeTally } from './programme-tally';
import type { CompareRow } from './compare-sql';
import { changedStandards, laterStandards } from './changed-standards';
import { ReasonsTally } from './reasons-tally';
import { ReferralTally } from './referral-tally';
import type { BeforeAfter, ProgrammeChange, Replay } from './replay-result';
import type { Sides } from './sides';
import { hideSmallPlaces } from './small-cells';

/** Adds up chunks; holds sums by place, programme and rule, never households. */
export class ReplayTally {
  private readonly programmes: ProgrammeTally[];
  private readonly referrals = new ReferralTally();
  private readonly reasons = new ReasonsTally();
  private readonly changed = { any: 0, gained: 0, lost: 0, lostOnly: 0 };
  households = 0;

  constructor(
    private readonly sides: Sides,
    private readonly area: string,
  ) {
    this.programmes = sides.pairs.map((pair) => new ProgrammeTally(pair));
  }

  add(rows: readonly CompareRow[], reasons: ReasonsTally): void {
    for (const row of rows) {
      // Each household stands once under each programme.
      if (row.n === 0) this.households += row.households;
      const pair = this.sides.pairs[row.n];
      this.programmes[row.n]?.add(row);
      if (pair) this.referrals.add(pair, row);
    }
    const gained = householdsOf(rows, ({ change }) => change === 'gained');
    const lost = householdsOf(rows, ({ change }) => change === 'lost');
    this.changed.any += householdsOf(rows, ({ change }) => change !== null).size;
    this.changed.gained += gained.size;
    this.changed.lost += lost.size;
    this.changed.lostOnly += [...lost].filter((id) => !gained.has(id)).length;
    this.reasons.merge(reasons);
  }

  result(): Replay {
    const { before, after, date } = this.sides;
    const programmes = this.programmes.map((tally, n) => hideSmallPlaces(tally.result(this.reasons.of(n))));
    return {
      before: { ref: before.pack.ref, name: before.pack.name },
      after: { ref: after.pack.ref, name: after.pack.name },
      date,
      area: this.area,
      households: this.households,
      changed: this.changed,
      monthlyFen: sumOf(programmes, 'monthlyFen'),
      oneOffFen: sumOf(programmes, 'oneOffFen'),
      programmes,
      referrals: this.referrals.result(),
      standards: changedStandards(before.pack, after.pack, date),
      laterStandards: laterStandards(before.pack, after.pack, date),
      windowOnly: after.pack.programmes.filter(({ scan }) => scan === false).map(({ name }) => name),
    };
  }
}

function householdsOf(rows: readonly CompareRow[], which: (row: CompareRow) => boolean): Set<string> {
  return new Set(rows.filter(which).flatMap(({ ids }) => ids ?? []));
}

function sumOf(programmes: readonly ProgrammeChange[], key: 'monthlyFen' | 'oneOffFen'): BeforeAfter {
  const sum = nothing();
  for (const programme of programmes) {
    plus(sum, 'before', programme[key].before);
    plus(sum, 'after', programme[key].after);
  }
  return compared(sum.before, sum.after);
}
