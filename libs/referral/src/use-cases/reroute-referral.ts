import { Inject, Injectable } from '@nestjs/common';
import { getApplication, measuresOf } from '@yimen/casework';
import type { MeasureView } from '@yimen/casework';
import { businessDate, divisionPrefix } from '@yimen/kernel';
import type { Actor, AgencyKind, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import { householdFor } from '@yimen/registry';
import { agencyById, agencyFor } from '@yimen/staff';
import type { AgencyView } from '@yimen/staff';
import type { RerouteReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { holdApplication } from '../persistence/issue.repository';
import { issueReferral } from './issue-referral';
import { takeWindowStep } from './take-window-step';

export interface RerouteInput {
  id: string;
  seen: SeenVersion;
  /** One of the two. */
  toAgencyKind?: AgencyKind;
  toAgencyId?: string;
  reason: RerouteReason;
  note?: string;
}

/** 改派: a referral that came back, or that nobody has claimed, goes elsewhere. */
@Injectable()
export class RerouteReferral {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
  ) {}

  /**
   * The old one is over, and a new one with that agency's own packet goes out, on the old one's clock; returns the new one.
   * Refuses `reroute-target-unclear`, `agency-not-serving`, `application-not-in-handling`.
   */
  async run(tx: Tx, actor: Actor, input: RerouteInput): Promise<Referral> {
    const { id, seen, reason, note } = input;
    const today = businessDate(this.clock.now());
    const old = await takeWindowStep(tx, actor, { id, seen, today, action: 'reroute' }, { reason, note });
    const agency = await target(tx, input, old.division);
    await holdApplication(tx, old.applicationId);
    const application = await getApplication(tx, old.applicationId);
    if (application.status !== 'in-handling') throw refuse('application-not-in-handling');
    const pack = await this.packs.load(tx, application.policyPack);
    const household = await householdFor(tx, actor, application.householdId, 'reroute-referral');
    const measures = await measuresOf(tx, old.applicationId);
    const measure = measures.find((candidate) => candidate.id === old.measureId) as MeasureView;
    const { programmeName } = old;
    const detail = { previousId: id };
    const issue = { application, household, pack, today, measure, programmeName, agency, previousId: id, detail };
    return (await issueReferral(tx, actor, issue)) as Referral;
  }
}

async function target(tx: Tx, { toAgencyKind, toAgencyId }: RerouteInput, division: string): Promise<AgencyView> {
  if (Boolean(toAgencyKind) === Boolean(toAgencyId)) throw refuse('reroute-target-unclear');
  const agency = toAgencyId ? await agencyById(tx, toAgencyId) : await agencyFor(tx, toAgencyKind!, division);
  if (!agency || !division.startsWith(divisionPrefix(agency.division))) throw refuse('agency-not-serving');
  return agency;
}
