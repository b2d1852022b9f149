import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { assertFresh, CLOCK } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { suppressedUntil } from '../domain/dispositions';
import type { Disposition } from '../domain/dispositions';
import { lockWarning, moveWarnings } from '../persistence/warning.repository';
import { viewWarning } from '../queries/warning.query';
import type { WarningView } from '../queries/warning.query';
import { assertAllowed } from './allowed-now';

export interface DisposeInput {
  id: string;
  seen: SeenVersion;
  disposition: Disposition;
  /** What the visitor found. */
  note?: string;
  /** For how many days the same indicator keeps silent about the household; 180 at most. */
  suppressDays?: number;
}

/** 处置: what people found. The night never re-opens it: it keeps silent until a date that is always set. */
@Injectable()
export class DisposeWarning {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Refuses `not-allowed`, `warning-not-found`, `if-match-stale`, `warning-action-not-allowed`,
   * `disposition-not-for-family`, `suppression-needed`.
   */
  async run(tx: Tx, actor: Actor, { id, seen, disposition, note, suppressDays }: DisposeInput): Promise<WarningView> {
    assertMay(actor, 'warning.dispose');
    const warning = await lockWarning(tx, id);
    assertMay(actor, 'warning.dispose', warning.division);
    assertFresh(seen, warning.version);
    assertAllowed(warning, 'dispose', actor);
    const until = suppressedUntil(disposition, warning.family, suppressDays, businessDate(this.clock.now()));
    const told = { disposition, note, suppressedUntil: until };
    await moveWarnings(tx, actor, [id], { action: 'dispose', from: warning.status, to: 'disposed', ...told });
    return viewWarning(tx, actor, id);
  }
}
