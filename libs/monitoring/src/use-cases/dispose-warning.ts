import { Inject, Injectable } from '@nestjs/common';
import { loadCalendar } from '@yimen/deadlines';
import { businessDate } from '@yimen/kernel';
import type { Actor, AgencyKind, Clock, PlainDate } from '@yimen/kernel';
import { assertFresh, CLOCK, Environment } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { DISPOSITIONS, findingOf, suppressedUntil } from '../domain/dispositions';
import type { Disposition, DispositionSpec } from '../domain/dispositions';
import type { FollowUp } from '../domain/follow-ups';
import { refuse } from '../domain/monitoring.errors';
import { warningLimits } from '../domain/warning-limits';
import { moveWarnings } from '../persistence/move-warnings';
import { lockWarning } from '../persistence/warning.repository';
import { viewWarning } from '../queries/warning.query';
import type { WarningView } from '../queries/warning.query';
import { assertAllowed } from './allowed-now';
import { dueIn } from './working-days';

export interface DisposeInput {
  id: string;
  seen: SeenVersion;
  disposition: Disposition;
  /** What the visitor found. */
  note?: string;
  /** For how many days the same indicator keeps silent about the household; 180 at most. */
  suppressDays?: number;
  visited?: boolean;
  confirmed?: boolean;
  helped?: boolean;
  /** Kind of agency that is asked to deliver, where one is. */
  ask?: AgencyKind;
}

/** 处置: what people found. The night never re-opens it: it keeps silent until a date that is always set. */
@Injectable()
export class DisposeWarning {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Environment) private readonly environment: Pick<Environment, 'WARNING_WORKING_DAYS'>,
  ) {}

  /**
   * What has to follow gets a deadline in working days. Refuses `not-allowed`, `warning-not-found`, `if-match-stale`,
   * `warning-action-not-allowed`, `disposition-not-for-family`, `suppression-needed`, `ask-does-not-fit`, `finding-contradicts`.
   */
  async run(tx: Tx, actor: Actor, { id, seen, ...found }: DisposeInput): Promise<WarningView> {
    assertMay(actor, 'warning.dispose');
    const warning = await lockWarning(tx, id);
    assertMay(actor, 'warning.dispose', warning.division);
    assertFresh(seen, warning.version);
    assertAllowed(warning, 'dispose', actor);
    const { disposition, note, suppressDays, visited, ask } = found;
    const today = businessDate(this.clock.now());
    const silent = suppressedUntil(disposition, warning.family, suppressDays, today);
    const { followUp }: DispositionSpec = DISPOSITIONS[disposition];
    if ((followUp === 'ask-department') !== (ask !== undefined)) throw refuse('ask-does-not-fit');
    const told = { disposition, note, visited, ...findingOf(disposition, found) };
    const next = followUp ? await this.begin(tx, followUp, silent, today) : closed(silent);
    await moveWarnings(tx, actor, [id], { from: warning.status, ...told, ...next, askedAgencyKind: ask });
    return viewWarning(tx, actor, id);
  }

  /** Silent for as long as something is still to be done. */
  private async begin(tx: Tx, followUp: FollowUp, silent: PlainDate, today: PlainDate) {
    const days = warningLimits(this.environment.WARNING_WORKING_DAYS)[followUp];
    const due = dueIn(days, today, await loadCalendar(tx));
    const suppressed = silent > due.on ? silent : due.on;
    return { action: 'begin-follow-up', to: 'following', followUp, due, suppressedUntil: suppressed } as const;
  }
}

const closed = (silent: PlainDate) => ({ action: 'dispose', to: 'disposed', suppressedUntil: silent }) as const;
