import type { AgencyKind } from '@yimen/kernel';
import type { CompareRow } from './compare-sql';
import { nothing, plus } from './programme-tally';
import type { AgencyReferrals } from './replay-result';
import type { Pair } from './sides';

/** What agencies would be handed: a household that is eligible and doesn't receive the programme, to whoever handles it. */
export class ReferralTally {
  private readonly byAgency = new Map<AgencyKind, AgencyReferrals>();

  add({ before, after }: Pair, { was, now, receives, households }: CompareRow): void {
    const handed = (verdict: boolean | null) => verdict === true && !receives;
    const from = before && handed(was) ? this.at(before.agency) : null;
    const to = after && handed(now) ? this.at(after.agency) : null;
    if (from) plus(from, 'before', households);
    if (to) plus(to, 'after', households);
    if (from === to) return;
    if (to) to.added += households;
    if (from) from.gone += households;
  }

  /** The most added first. */
  result(): AgencyReferrals[] {
    const name = ({ agency }: AgencyReferrals) => agency;
    return [...this.byAgency.values()].sort((a, b) => b.added - a.added || (name(a) < name(b) ? -1 : 1));
  }

  private at(agency: AgencyKind): AgencyReferrals {
    const known = this.byAgency.get(agency) ?? { agency, ...nothing(), added: 0, gone: 0 };
    this.byAgency.set(agency, known);
    return known;
  }
}
