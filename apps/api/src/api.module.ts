import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CaseworkModule } from '@yimen/casework';
import { DiscoveryModule } from '@yimen/discovery';
import { HandoverModule } from '@yimen/handover';
import { MonitoringModule } from '@yimen/monitoring';
import { HealthModule } from '@yimen/platform';
import { PolicyModule } from '@yimen/policy';
import { ReferralModule } from '@yimen/referral';
import { CasesController } from './cases/cases.controller';
import { SamplesController } from './cases/samples.controller';
import { CitizenLeadsController } from './citizen/citizen-leads.controller';
import { LeadQuota } from './citizen/lead-quota';
import { LookupController } from './citizen/lookup.controller';
import { MyNoticesController } from './citizen/my-notices.controller';
import { PublicitiesController } from './citizen/publicities.controller';
import { PublicityController } from './citizen/publicity.controller';
import { DisclosuresController } from './county/disclosures.controller';
import { HearingStepsController } from './county/hearing-steps.controller';
import { HearingsController } from './county/hearings.controller';
import { NightsController } from './county/nights.controller';
import { PartnersController } from './county/partners.controller';
import { ReserveFundsController } from './county/reserve-funds.controller';
import { SupervisionController } from './county/supervision.controller';
import { VisitBudgetsController } from './county/visit-budgets.controller';
import { WarningTuningController } from './county/warning-tuning.controller';
import { WarningYieldController } from './county/warning-yield.controller';
import { DepartmentReferralWorkController } from './department/department-referral-work.controller';
import { DepartmentReferralsController } from './department/department-referrals.controller';
import { LeadAnswersController } from './discovery/lead-answers.controller';
import { LeadReportsController } from './discovery/lead-reports.controller';
import { LeadStepsController } from './discovery/lead-steps.controller';
import { LeadsController } from './discovery/leads.controller';
import { VisitPlansController } from './discovery/visit-plans.controller';
import { HandoverStepsController } from './handover/handover-steps.controller';
import { HandoversController } from './handover/handovers.controller';
import { AnswerLinksController } from './links/answer-links.controller';
import { LinkPageController } from './links/link-page.controller';
import { LinkPages } from './links/link-pages';
import { PolicyPackStepsController } from './policy/policy-pack-steps.controller';
import { PolicyPacksController } from './policy/policy-packs.controller';
import { PolicyScanFindingsController } from './policy-scan/policy-scan-findings.controller';
import { PolicyScansController } from './policy-scan/policy-scans.controller';
import { ReferenceController } from './reference/reference.controller';
import { ApplicationStepsController } from './window/application-steps.controller';
import { ApplicationsController } from './window/applications.controller';
import { HouseholdsController } from './window/households.controller';
import { NoticesController } from './window/notices.controller';
import { ReferralStepsController } from './window/referral-steps.controller';
import { ReferralsController } from './window/referrals.controller';
import { WarningsController } from './window/warnings.controller';

/** Staff HTTP, its controllers sorted by the audience that calls them. */
@Module({})
export class ApiModule {
  static on(platform: DynamicModule): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        platform,
        HealthModule,
        PolicyModule,
        CaseworkModule,
        ReferralModule,
        HandoverModule,
        MonitoringModule,
        DiscoveryModule,
      ],
      controllers: [
        ApplicationsController,
        ApplicationStepsController,
        CasesController,
        SamplesController,
        HouseholdsController,
        ReferralsController,
        ReferralStepsController,
        AnswerLinksController,
        LinkPageController,
        HandoverStepsController,
        HandoversController,
        // Before those of one warning, whose address would be theirs too.
        WarningYieldController,
        WarningTuningController,
        WarningsController,
        LeadsController,
        LeadStepsController,
        LeadAnswersController,
        LeadReportsController,
        VisitPlansController,
        CitizenLeadsController,
        VisitBudgetsController,
        DepartmentReferralsController,
        DepartmentReferralWorkController,
        NightsController,
        HearingsController,
        HearingStepsController,
        ReserveFundsController,
        SupervisionController,
        PartnersController,
        DisclosuresController,
        PolicyPacksController,
        PolicyPackStepsController,
        PolicyScansController,
        PolicyScanFindingsController,
        LookupController,
        NoticesController,
        MyNoticesController,
        PublicitiesController,
        PublicityController,
        ReferenceController,
      ],
      providers: [LeadQuota, LinkPages],
    };
  }
}
