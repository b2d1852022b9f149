import { Injectable } from '@nestjs/common';
import { SubmitApplication } from '@yimen/casework';
import type { Actor } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { indicatorOf } from '../domain/indicators';
import { lockWarning, moveWarnings } from '../persistence/warning.repository';
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
    const indicator = indicatorOf(warning.indicator);
    const { id: applicationId, receiptNo } = await this.submitApplication.run(tx, actor, {
      household: { id: warning.householdId },
      channel: 'monitoring',
      hardships: [{ kind: indicator?.hardship ?? 'other', note: `监测预警：${indicator?.name ?? warning.indicator}` }],
    });
    await moveWarnings(tx, actor, [id], { action: 'apply', from: warning.status, to: 'in-application', applicationId });
    return { applicationId, receiptNo, warning: await viewWarning(tx, actor, id) };
  }
}
