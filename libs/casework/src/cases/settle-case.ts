import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { MeasureOutcome } from '../domain/application';
import { MEASURE_ENDED } from '../domain/casework.events';
import type { MeasureEnded } from '../domain/casework.events';
import type { CaseFile, CaseRecord } from './case-file';

/** Who decided, or paid, before somebody else brought it to its end: a refusal delivered, papers made up. */
function decided(records: readonly CaseRecord[]): CaseRecord | undefined {
  return records.findLast(({ kind }) => kind === 'decision' || kind === 'payment');
}

/** A case that ended tells its measure, as a referral does: the chain gets its link, the last one brings the answer (I5). */
export function settleCase(tx: Tx, actor: Actor, file: CaseFile, records: readonly CaseRecord[]): void {
  const earlier = file.outcome === 'not-pursued' ? undefined : decided(records);
  const granted = file.outcome === 'granted';
  const payload: MeasureEnded = {
    measureId: file.measureId,
    applicationId: file.applicationId,
    outcome: file.outcome as MeasureOutcome,
    reason: granted ? null : file.reason,
    monthlyFen: granted ? file.monthlyFen : null,
    oneOffFen: granted ? file.oneOffFen : null,
    agencyName: earlier?.agencyName ?? actor.agencyName ?? actor.name,
    endedOn: earlier?.onDay ?? (file.closedOn as PlainDate),
  };
  tx.ledger.announce({ topic: MEASURE_ENDED, payload });
}
