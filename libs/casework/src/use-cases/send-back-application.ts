import type { Actor, PlainDate } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Application } from '../domain/application';
import { SEND_BACK_REASONS } from '../domain/send-back-reasons';
import type { SendBackReason } from '../domain/send-back-reasons';
import { endIntake } from './intake-clock';
import { takeStep } from './take-step';

export interface SendBackInput {
  id: string;
  seen: SeenVersion;
  reason: SendBackReason;
  note?: string;
  today: PlainDate;
}

/**
 * 退回转出地: what another region handed over isn't for this window. Nothing is refused to the applicant, whose window learns
 * why and goes on with it.
 */
export async function sendBackApplication(
  tx: Tx,
  actor: Actor,
  { reason, note, today, ...step }: SendBackInput,
): Promise<Application> {
  const detail = { text: SEND_BACK_REASONS[reason], note };
  const application = await takeStep(tx, actor, { ...step, action: 'send-back' }, () => ({ reason, detail }));
  await endIntake(tx, application.id, today);
  return application;
}
