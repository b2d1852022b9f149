import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { EventConsumer, Tx } from '@yimen/platform';
import { addAssistanceLink } from '@yimen/registry';
import { answerOf } from '../domain/answer';
import type { Application } from '../domain/application';
import { MEASURE_ENDED } from '../domain/casework.events';
import type { MeasureEnded } from '../domain/casework.events';
import { lockApplication } from '../persistence/application.repository';
import { measuresOf, settle } from '../persistence/measure.repository';
import { move } from './take-step';

/** A department is done with a measure: the chain gets its link, and the last one brings the one answer (I5). */
@Injectable()
export class SettleMeasure implements EventConsumer {
  readonly topic = MEASURE_ENDED;

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async handle(tx: Tx, actor: Actor, ended: MeasureEnded): Promise<void> {
    const application = await lockApplication(tx, ended.applicationId);
    const settled = await settle(tx, ended.measureId, ended);
    if (!settled || application.status !== 'in-handling') return;
    const { householdId, division, id: applicationId, status } = application;
    const { outcome, reason, agencyName, monthlyFen, oneOffFen } = ended;
    const { id: measureId, programme } = settled;
    const decidedOn = businessDate(this.clock.now());
    const decision = { measureId, programme, outcome, monthlyFen, oneOffFen, agencyName, decidedOn };
    await addAssistanceLink(tx, { householdId, division, applicationId, ...decision });
    const told = { reason: reason ?? undefined, detail: { programme, outcome } };
    tx.ledger.record(actor, { applicationId, division, action: 'measure-settled', from: status, to: status, ...told });
    await this.concludeIfAllEnded(tx, actor, application);
  }

  private async concludeIfAllEnded(tx: Tx, actor: Actor, application: Application): Promise<void> {
    const answer = answerOf(await measuresOf(tx, application.id));
    if (!answer) return;
    const detail = { outcome: answer.outcome };
    await move(tx, actor, application, { action: 'conclude', to: 'concluded', patch: { answer }, detail });
  }
}
