import { Injectable } from '@nestjs/common';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import type { Application } from '../domain/application';
import { lockApplication } from '../persistence/application.repository';
import { endPush } from './hand-over-application';
import { startIntake } from './intake-clock';
import { move } from './take-step';

export interface HandBackInput {
  id: string;
  /** Coded: the other region's, or that the window called it back. */
  reason: string;
  detail?: Record<string, unknown>;
  today: PlainDate;
}

/** It is the window's again: to assess here, to hand over elsewhere, or to decline. Its time has run on since acceptance. */
@Injectable()
export class HandBackApplication {
  constructor(private readonly packs: PublishedPacks) {}

  /** Null where it is no longer handed over: the applicant took it back meanwhile. */
  async run(tx: Tx, actor: Actor, { id, reason, detail, today }: HandBackInput): Promise<Application | null> {
    const application = await lockApplication(tx, id);
    if (application.status !== 'handed-over') return null;
    const to = 'handed-back';
    const moved = await move(tx, actor, application, { action: 'hand-back', to, reason, detail });
    await endPush(tx, id, today);
    const pack = await this.packs.load(tx, moved.policyPack);
    await startIntake(tx, moved, pack, moved.acceptedOn ?? today);
    return moved;
  }
}
