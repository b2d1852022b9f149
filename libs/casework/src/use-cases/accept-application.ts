import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import type { Application } from '../domain/application';
import { acceptanceFacts } from '../notices/acceptance-facts';
import { issueNotice } from '../notices/issue-notice';
import { startIntake } from './intake-clock';
import { takeStep } from './take-step';

/** 受理: the window takes the application on and says so in writing; the legal clock runs (LAW 64). */
@Injectable()
export class AcceptApplication {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
  ) {}

  async run(tx: Tx, actor: Actor, input: { id: string; seen: SeenVersion }): Promise<Application> {
    const today = businessDate(this.clock.now());
    const application = await takeStep(tx, actor, { ...input, action: 'accept' }, () => ({
      patch: { acceptedOn: today },
    }));
    const pack = await this.packs.load(tx, application.policyPack);
    await startIntake(tx, application, pack, today);
    const facts = acceptanceFacts(application.hardships, pack, today);
    await issueNotice(tx, actor, { kind: 'acceptance', facts, application, today });
    return application;
  }
}
