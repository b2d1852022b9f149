import { Inject, Injectable } from '@nestjs/common';
import { startClock, stopClocks } from '@yimen/deadlines';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock, PlainDate } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { LIMIT_TITLES, procedureTerms, PublishedPacks } from '@yimen/policy';
import type { PolicyPack } from '@yimen/policy';
import type { Application } from '../domain/application';
import { takeStep } from './take-step';

/** Until the other region has it: 推送户籍地. */
const PUSH_STEP = 'push';

export interface HandOverInput {
  id: string;
  seen: SeenVersion;
  /** Another region returned it last: it isn't late again for the days it was away. */
  returned: boolean;
  /** For the log: where to. */
  detail: Record<string, unknown>;
}

/**
 * 转交: what belongs to another region goes there (LAW 37: 户籍所在地). Two clocks run until it has arrived: the one since
 * acceptance, which is the applicant's, and the days there are for sending it on, which are the window's.
 */
@Injectable()
export class HandOverApplication {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
  ) {}

  async run(tx: Tx, actor: Actor, { detail, returned, ...step }: HandOverInput): Promise<Application> {
    const today = businessDate(this.clock.now());
    let from = today;
    const application = await takeStep(tx, actor, { ...step, action: 'hand-over' }, ({ acceptedOn }) => {
      if (!returned) from = acceptedOn ?? today;
      return { detail };
    });
    const pack = await this.packs.load(tx, application.policyPack);
    await startPush(tx, application, pack, from);
    return application;
  }
}

/** It has arrived, or is the window's again. */
export function endPush(tx: Tx, id: string, on: PlainDate): Promise<void> {
  return stopClocks(tx, { kind: 'application', id }, { on, steps: [PUSH_STEP] });
}

/** The shortest that the pack knows: which programme it will come to is found out elsewhere. None where it knows none. */
async function startPush(tx: Tx, { id, division }: Application, pack: PolicyPack, from: PlainDate): Promise<void> {
  const terms = pack.programmes.map((programme) => procedureTerms(pack, programme.id, from, 'urban'));
  const limits = terms.flatMap(({ limits: { push }, practice }) => (push ? [{ push, practice }] : []));
  const [shortest] = limits.sort((a, b) => a.push.budget - b.push.budget);
  if (!shortest) return;
  const { earlyPercent, redAfterWorkingDays } = shortest.practice;
  const subject = { kind: 'application', id, applicationId: id, division } as const;
  const ladder = { earlyPercent, redAfterWorkingDays };
  const title = LIMIT_TITLES[PUSH_STEP] ?? PUSH_STEP;
  await startClock(tx, subject, { step: PUSH_STEP, title, limit: shortest.push, from, ladder });
}
