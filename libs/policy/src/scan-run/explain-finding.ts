import { Injectable } from '@nestjs/common';
import type { Actor, PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assess } from '../domain/assess';
import type { ProposedMeasure } from '../domain/assessment';
import { PublishedPacks } from '../publishing/published-packs';
import { doubledAwards } from './doubled-awards';
import { familiesOf } from '../families/families.query';
import { findingHolds } from './finding-holds';
import { FINDING_VIEW, seenFinding } from './findings.query';
import type { FindingLine } from './findings.query';
import { refuse } from './scan.errors';
import { policyScan } from './scan.query';

export interface ExplainedFinding extends FindingLine {
  /** Ref of the pack, and the day, of the scan and of this explanation. */
  pack: string;
  date: PlainDate;
  /** False: the household's facts have changed since the scan, and it wouldn't be found now. */
  stillHolds: boolean;
  /** The same assessment that an application gets; null when nobody lives there any more. */
  measure: ProposedMeasure | null;
}

/** Why a household was found: assessed again, by the evaluator that explains itself, under the scan's pack and date. */
@Injectable()
export class ExplainFinding {
  constructor(private readonly packs: PublishedPacks) {}

  /** Refuses `policy-scan-not-found`, `policy-scan-finding-not-found`. The look is logged. */
  async run(tx: Tx, actor: Actor, scanId: string, id: string): Promise<ExplainedFinding> {
    const { pack: ref, date } = await policyScan(tx, scanId);
    const line = await row<FindingLine>(tx, `${FINDING_VIEW} where f.scan_id = $1 and f.id = $2`, [scanId, id]);
    if (!line) throw refuse('policy-scan-finding-not-found');
    const pack = await this.packs.load(tx, ref);
    const facts = (await familiesOf(tx, [line.householdId])).get(line.householdId);
    const finding = seenFinding(tx, actor, line);
    if (!facts || facts.members.length === 0) return { ...finding, pack: ref, date, stillHolds: false, measure: null };
    const measures = assess(facts, pack, date).measures;
    const measure = measures.find(({ programme }) => programme === line.programme) as ProposedMeasure;
    const elsewhere = line.doubled?.some(({ why }) => why === 'person-elsewhere') ?? false;
    const doubled = line.kind !== 'doubled' || elsewhere || doubledAwards(pack, date, facts).has(line.programme);
    const stillHolds = doubled && findingHolds(line, measure, facts, date);
    return { ...finding, pack: ref, date, stillHolds, measure };
  }
}
