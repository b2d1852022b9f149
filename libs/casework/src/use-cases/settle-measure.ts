import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { EventConsumer, Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import { addAssistanceLink } from '@yimen/registry';
import { answerOf } from '../domain/answer';
import type { Application } from '../domain/application';
import { MEASURE_ENDED } from '../domain/casework.events';
import type { MeasureEnded } from '../domain/casework.events';
import { closingFacts } from '../notices/closing-facts';
import { issueNotice } from '../notices/issue-notice';
import { lockApplication } from '../persistence/application.repository';
import { measuresOf, reasonTextsOf, settle } from '../persistence/measure.repository';
import type { MeasureView } from '../persistence/measure.repository';
import { move } from './take-step';

/** A department is done with a measure: the chain gets its link, and the last one brings the one answer (I5). */
@Injectable()
export class SettleMeasure implements EventConsumer {
  readonly topic = MEASURE_ENDED;

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
  ) {}

  async handle(tx: Tx, actor: Actor, ended: MeasureEnded): Promise<void> {
    const application = await lockApplication(tx, ended.applicationId);
    const settled = await settle(tx, ended.measureId, ended);
    if (!settled) return;
    const { id: applicationId, division, status } = application;
    const { outcome, reason, endedOn } = ended;
    await linkDecision(tx, application, settled, ended);
    const told = { reason: reason ?? undefined, detail: { programme: settled.programme, outcome, endedOn } };
    tx.ledger.record(actor, { applicationId, division, action: 'measure-settled', from: status, to: status, ...told });
    if (status === 'in-handling') await this.concludeIfAllEnded(tx, actor, application);
  }

  /** The last one brings the answer, and its letter (LAW 45). */
  private async concludeIfAllEnded(tx: Tx, actor: Actor, application: Application): Promise<void> {
    const measures = await measuresOf(tx, application.id);
    const pack = await this.packs.load(tx, application.policyPack);
    const answer = answerOf(
      measures,
      pack.programmes.map(({ id }) => id),
    );
    if (!answer) return;
    const detail = { outcome: answer.outcome, lead: answer.lead?.agencyName };
    await move(tx, actor, application, { action: 'conclude', to: 'concluded', patch: { answer }, detail });
    const facts = closingFacts(answer, measures, pack, await reasonTextsOf(tx, application.id));
    const today = businessDate(this.clock.now());
    await issueNotice(tx, actor, { kind: 'closing', facts, application, today });
  }
}

/** What was decided stays decided, also when the application was withdrawn meanwhile; nothing decided, no link. */
async function linkDecision(
  tx: Tx,
  application: Application,
  settled: MeasureView,
  ended: MeasureEnded,
): Promise<void> {
  const { outcome, agencyName, monthlyFen, oneOffFen, endedOn: decidedOn } = ended;
  if (outcome === 'not-pursued') return;
  const { householdId, division, id: applicationId } = application;
  const { id: measureId, programme } = settled;
  const memberIds = personsOf(application, programme);
  const decision = { measureId, programme, memberIds, outcome, monthlyFen, oneOffFen, agencyName, decidedOn };
  await addAssistanceLink(tx, { householdId, division, applicationId, ...decision });
}

/** Whom a programme that is judged person by person was found for; null where it is the household's. */
function personsOf({ assessment }: Application, programme: string): string[] | null {
  const proposed = assessment?.measures.find((measure) => measure.programme === programme);
  return proposed?.perMember ? Object.keys(proposed.perMember) : null;
}
