import { Injectable } from '@nestjs/common';
import { SubmitApplication } from '@yimen/casework';
import type { Actor } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { moveWarnings } from '../persistence/move-warnings';
import { lockWarning } from '../persistence/warning.repository';
import { viewWarning } from '../queries/warning.query';
import type { WarningView } from '../queries/warning.query';
import { assertAllowed } from './allowed-now';

export interface AppliedFromWarning {
  applicationId: string;
  receiptNo: string;
  warning: WarningView;
}

/** The household was found before it asked, and wants to: a warning becomes an application (LAW 37, 39). */
@Injectable()
export class ApplyFromWarning {
  constructor(private readonly submitApplication: SubmitApplication) {}

  /**
   * Refuses `not-allowed`, `warning-not-found`, `if-match-stale`, `warning-action-not-allowed`, and what submitting
   * refuses (`person-in-open-application`).
   */
  async run(tx: Tx, actor: Actor, { id, seen }: { id: string; seen: SeenVersion }): Promise<AppliedFromWarning> {
    assertMay(actor, 'warning.apply');
    const warning = await lockWarning(tx, id);
    assertMay(actor, 'warning.apply', warning.division);
    assertFresh(seen, warning.version);
    assertAllowed(warning, 'apply', actor);
    const { hardship, indicatorName, indicator } = warning;
    const { id: applicationId, receiptNo } = await this.submitApplication.run(tx, actor, {
      household: { id: warning.householdId },
      channel: 'monitoring',
      hardships: [{ kind: hardship ?? 'other', note: `监测预警：${indicatorName ?? indicator}` }],
    });
    const confirmed = true;
    const move = { action: 'apply', from: warning.status, to: 'in-application', applicationId, confirmed } as const;
    await moveWarnings(tx, actor, [id], move);
    return { applicationId, receiptNo, warning: await viewWarning(tx, actor, id) };
  }
}
