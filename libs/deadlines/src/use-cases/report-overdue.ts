import { Injectable } from '@nestjs/common';
import type { Actor } from '@yimen/kernel';
import type { EventConsumer, Tx } from '@yimen/platform';
import { DEADLINE_RUNG_FIRED } from '../domain/deadline.events';
import type { DeadlineRungFired } from '../domain/deadline.events';
import { logClock } from '../persistence/log-clock';
import { lockClock } from '../persistence/clock.repository';
import { countyBureauOf } from '../queries/county-bureau';

/** 红牌: the county's civil-affairs bureau is told, by a line it finds in the case's log. What ended meanwhile is no longer late. */
@Injectable()
export class ReportOverdue implements EventConsumer {
  readonly topic = DEADLINE_RUNG_FIRED;

  async handle(tx: Tx, actor: Actor, { deadlineId, rung }: DeadlineRungFired): Promise<void> {
    if (rung !== 'red') return;
    const clock = await lockClock(tx, deadlineId);
    if (!clock || clock.stoppedOn !== null) return;
    const bureau = await countyBureauOf(tx, clock.division);
    if (bureau) logClock(tx, actor, clock, 'clock-reported', { reportedTo: bureau.name, agencyId: bureau.id });
  }
}
