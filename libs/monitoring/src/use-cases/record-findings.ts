import { Injectable } from '@nestjs/common';
import type { Actor } from '@yimen/kernel';
import type { EventConsumer, Tx } from '@yimen/platform';
import { POLICY_SCAN_FINISHED } from '@yimen/policy';
import type { PolicyScanFinished } from '@yimen/policy';
import { FACTS_ARRIVED } from '../domain/monitoring.events';
import type { FactsArrived } from '../domain/monitoring.events';
import { recordFindings } from '../persistence/finding.repository';

/** A scan of everyone has ended: what it found (应保未保, 重复多头) becomes facts that indicators can ask. */
@Injectable()
export class RecordFindings implements EventConsumer {
  readonly topic = POLICY_SCAN_FINISHED;

  /** All of it or nothing, in the given transaction; told again it changes nothing. */
  async handle(tx: Tx, _actor: Actor, { scanId }: PolicyScanFinished): Promise<void> {
    const recorded = await recordFindings(tx, scanId);
    if (!recorded) return;
    const payload: FactsArrived = { source: 'policy-scan', ...recorded };
    tx.ledger.announce({ topic: FACTS_ARRIVED, payload: { ...payload } });
  }
}
