import { caseOf } from './case-steps';
import { County } from './county';
import { feedInHand } from './feed-in-hand';
import { handoverInHand } from './handover-in-hand';
import { hearingInHand } from './hearing-in-hand';
import { leadInHand } from './lead-in-hand';
import { linkInHand } from './link-in-hand';
import { noticeInHand } from './notice-in-hand';
import { packsInHand } from './packs-in-hand';
import { qinFamily } from './people';
import { sampleInHand } from './sample-in-hand';
import { scanInHand } from './scan-in-hand';
import { at, referralTo, referredApplication } from './steps';
import { webhookInHand } from './webhook-in-hand';

/** 江口村 of 统景镇: where the assistant signs in, so that everybody's area has the case. */
export const VILLAGE = '500112133212';
export const NIGHT = '2026-01-05';
/** Why 统景镇 visits fewer households than others. */
export const BUDGET_REASON = '两名协理员参加培训';

/** One application that is everybody's business: with two departments, a case, a warning, and a night behind it. */
export interface CaseInHand {
  application: string;
  household: string;
  /** 渝北区医疗保障局's; late. */
  medical: string;
  /** 渝北区民政局's: schooling, which the window sent on to whoever coordinates (LAW 4). */
  civilAffairs: string;
  /** 渝北区慈善会's, which may be sent a link. */
  charity: string;
  /** 低保, which runs by its own procedure. */
  case: string;
  /** A draw of 渝北区. */
  sample: string;
  warning: string;
  residentId: string;
  receiptNo: string;
  lookupCode: string;
  /** A policy pack of 渝北区 that is published, and a draft of its next. */
  published: string;
  draft: string;
  /** A policy scan of 统景镇, and that it found the household. */
  scan: string;
  finding: string;
  /** A hearing about an award of the household, and other awards (ids, comma between). */
  hearing: string;
  awards: string;
  /** A case that was paid from the reserve fund of the township. */
  paidCase: string;
  /** The application's acceptance in writing, and what hangs in the village for a case of it. */
  notice: string;
  publicity: string;
  /** Where medical insurance has its events pushed to, and one that was given up. */
  webhook: string;
  delivery: string;
  /** What went to 四川, and what came from there, by the id that 四川 gave it. */
  handover: string;
  received: string;
  /** What medical insurance has begun to deliver. */
  feedBatch: string;
  /** A lead that has come, one about a minor that waits for the county, one that medical insurance's system reported. */
  lead: string;
  minorsLead: string;
  partnerLead: string;
  /** The household's plan to be visited. */
  visitPlan: string;
  /** Households without one (ids, comma between). */
  homes: string;
}

const SENT_ON = { toAgencyKind: 'county-civil-affairs', reason: 'wrong-agency' };
const NIGHT_OVER = `insert into night_run (business_date, status, finished_at) values ($1, 'finished', now())`;
const TALLY = `
  insert into night_tally (business_date, division, indicator, indicator_version, evaluated, warned, suppressed,
                           unchanged, clear, not_evaluated, failed)
  values ($1, '500112133000', 'medical-self-pay', 1, 1, 1, 0, 0, 0, 0, 0)`;
const WARNING = `
  insert into warning (household_id, division, indicator, indicator_version, family, business_date, facts, status)
  values ($1, $2, 'medical-self-pay', 1, 'entry', $3, $4, 'open') returning id`;

const BUDGET = `
  insert into visit_budget (division, households, reason, set_by) values ('500112133000', 7, $1, '测试')`;

const SHOWN = `
  insert into disclosure (referral_id, application_id, division, actor_kind, actor_id, agency_id, channel, purpose, basis, fields)
  select id, application_id, division, 'partner', 'somebody', to_agency_id, 'desk', '医疗救助核定', '{}', '{applicant.name}'
    from referral where id = $1`;
const GIVEN_BACK = `
  insert into referral_reason (referral_id, division, agency_id, programme, kind, code, ordinal, on_day)
  select id, division, to_agency_id, programme, 'return', 'not-our-duty', 1, '2026-01-05' from referral where id = $1`;
const LATE = `update deadline set due_on = $2 where subject_id = $1`;

/** A county with both APIs and the worker, and that case in it. */
export async function openCaseInHand(): Promise<{ county: County; inHand: CaseInHand }> {
  const county = await County.open();
  await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
  const clerk = await county.staff('tongjing-clerk');
  const newHousehold = qinFamily(VILLAGE);
  const referred = await referredApplication(clerk, ['dibao', 'medical', 'education'], { newHousehold });
  const { id: application, householdId: household } = referred.body;
  const { body: receipt } = await clerk.get(at(application, 'receipt'));
  const sentOn = await clerk.post(`/api/v1/referrals/${referralTo(referred, 'education').id}/reroute`, SENT_ON, {
    seen: '*',
  });
  await county.sql(NIGHT_OVER, [NIGHT]);
  await county.sql(TALLY, [NIGHT]);
  const known = { kind: 'medical-self-pay-12m-fen', value: 1_860_000, asOf: NIGHT, source: 'medical-insurance' };
  const warned = [household, VILLAGE, NIGHT, JSON.stringify([{ ...known, memberId: referred.body.applicantId }])];
  const [warning] = await county.sql<{ id: string }>(WARNING, warned);
  await county.sql(BUDGET, [BUDGET_REASON]);
  await county.sql(LATE, [referralTo(referred, 'medical').id, NIGHT]);
  await county.sql(SHOWN, [referralTo(referred, 'medical').id]);
  await county.sql(GIVEN_BACK, [referralTo(referred, 'medical').id]);
  const inHand = {
    application,
    household,
    medical: referralTo(referred, 'medical').id,
    civilAffairs: String(sentOn.body.id),
    case: await caseOf(clerk, application, 'dibao'),
    warning: String(warning?.id),
    residentId: String(newHousehold.members[0]?.residentId),
    ...receipt,
    ...(await packsInHand(county)),
    ...(await scanInHand(county, household)),
    ...(await hearingInHand(county, application)),
    ...(await noticeInHand(county, application)),
    ...(await linkInHand(county, application)),
    ...(await sampleInHand(county, application)),
    ...(await webhookInHand(county)),
    ...(await handoverInHand(county)),
    ...(await feedInHand(county)),
    ...(await leadInHand(county, household)),
  };
  return { county, inHand };
}
