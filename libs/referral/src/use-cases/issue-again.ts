import { Injectable } from '@nestjs/common';
import { getApplication, measuresOf } from '@yimen/casework';
import type { MeasureView } from '@yimen/casework';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import { householdFor } from '@yimen/registry';
import type { AgencyView } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { holdApplication } from '../persistence/issue.repository';
import { issueReferral } from './issue-referral';

export interface IssueAgainInput {
  /** The one that is over. */
  old: Referral;
  agency: AgencyView;
  today: PlainDate;
  /** Why the household is looked at. */
  purpose: string;
}

/** A measure's next referral after one that was rerouted or sent on, with that agency's own packet, on the old one's clock. */
@Injectable()
export class IssueAgain {
  constructor(private readonly packs: PublishedPacks) {}

  /** Refuses `application-not-in-handling`. */
  async run(tx: Tx, actor: Actor, { old, agency, today, purpose }: IssueAgainInput): Promise<Referral> {
    await holdApplication(tx, old.applicationId);
    const application = await getApplication(tx, old.applicationId);
    if (application.status !== 'in-handling') throw refuse('application-not-in-handling');
    const pack = await this.packs.load(tx, application.policyPack);
    const household = await householdFor(tx, actor, application.householdId, purpose);
    const measures = await measuresOf(tx, old.applicationId);
    const measure = measures.find((candidate) => candidate.id === old.measureId) as MeasureView;
    const { programmeName, id: previousId } = old;
    const detail = { previousId };
    const issue = { application, household, pack, today, measure, programmeName, agency, previousId, detail };
    return (await issueReferral(tx, actor, issue)) as Referral;
  }
}
