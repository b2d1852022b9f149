import { Inject, Injectable } from '@nestjs/common';
import { getApplication, MEASURES_CONFIRMED, measuresWithoutCase } from '@yimen/casework';
import type { Application, MeasuresConfirmed } from '@yimen/casework';
import { businessDate } from '@yimen/kernel';
import type { Actor, AgencyKind, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { EventConsumer, Tx } from '@yimen/platform';
import { agencyKindFor, PublishedPacks } from '@yimen/policy';
import { householdFor } from '@yimen/registry';
import { agencyById, agencyFor } from '@yimen/staff';
import type { AgencyView } from '@yimen/staff';
import { holdApplication } from '../persistence/issue.repository';
import { issueReferral } from './issue-referral';

/** Each confirmed measure that no case of its own runs goes to the agency of its kind and area, all in parallel (LAW 64), by the application's own pack (I9). */
@Injectable()
export class IssueReferrals implements EventConsumer {
  readonly topic = MEASURES_CONFIRMED;

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
  ) {}

  async handle(tx: Tx, actor: Actor, { applicationId }: MeasuresConfirmed): Promise<void> {
    await holdApplication(tx, applicationId);
    const application = await getApplication(tx, applicationId);
    if (application.status !== 'in-handling') return;
    const pack = await this.packs.load(tx, application.policyPack);
    const today = businessDate(this.clock.now());
    const household = await householdFor(tx, actor, application.householdId, 'issue-referrals');
    for (const measure of await measuresWithoutCase(tx, applicationId)) {
      if (measure.status !== 'confirmed') continue;
      const kind = agencyKindFor(measure.programme, pack);
      const agency = await addressOf(tx, kind, application);
      const programmeName = pack.programmes.find(({ id }) => id === measure.programme)?.name ?? measure.programme;
      // Where an area has no such agency the log says who got it instead of whom.
      const detail = agency.kind === kind ? {} : { insteadOf: kind };
      const issue = { application, household, pack, today, measure, programmeName, agency, detail };
      await issueReferral(tx, actor, issue);
    }
  }
}

/** The agency of that kind for the place; without one civil affairs, which coordinates (LAW 4), or the window itself. */
async function addressOf(tx: Tx, kind: AgencyKind, application: Application): Promise<AgencyView> {
  const { division, windowAgencyId } = application;
  const agency =
    (await agencyFor(tx, kind, division)) ??
    (await agencyFor(tx, 'county-civil-affairs', division)) ??
    (await agencyById(tx, windowAgencyId));
  if (!agency) throw new Error(`no active agency to refer to in ${division}`);
  return agency;
}
