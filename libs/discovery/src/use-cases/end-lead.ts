import { getApplication } from '@yimen/casework';
import { businessDate, divisionPrefix, townshipOf } from '@yimen/kernel';
import type { Actor, AgencyKind, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/discovery.errors';
import type { Lead } from '../domain/lead';
import { isQuietUntil } from '../domain/lead-outcomes';
import type { LeadOutcome } from '../domain/lead-outcomes';
import type { VisitClassCode } from '../domain/visit-classes';
import { isOriginal } from '../persistence/is-original';
import { wasMet } from '../persistence/was-met';
import { assertAllowed } from './allowed-now';
import { finishLead } from './finish-lead';
import type { LeadEnd } from './finish-lead';
import { lockFor } from './lock-for';
import type { LeadStep } from './lock-for';
import { makePlan } from './make-plan';
import { passOn } from './pass-on';

export interface EndInput extends LeadStep {
  outcome: LeadOutcome;
  note?: string;
  /** `application`: one that is open, or was made from here. */
  applicationId?: string;
  /** `referral` */
  toAgencyKind?: AgencyKind;
  /** `visit-plan`, with the household where it is known. */
  visitClass?: VisitClassCode;
  householdId?: string;
  /** `nothing-now` */
  quietUntil?: PlainDate;
  /** `duplicate` */
  duplicateOf?: string;
}

/** What each outcome takes, and no other does. */
const TAKES = {
  application: ['applicationId'],
  referral: ['toAgencyKind'],
  'visit-plan': ['visitClass', 'householdId'],
  'nothing-now': ['quietUntil'],
  duplicate: ['duplicateOf'],
} as const satisfies Record<LeadOutcome, readonly (keyof EndInput)[]>;
const TAKEN = Object.values(TAKES).flat();

/**
 * A lead ends in one of five ways (LAW 39). Refuses `lead-outcome-incomplete`, `lead-not-visited`, `lead-agency-unknown`,
 * `lead-original-unknown`, `application-not-found`, `lead-application-other`, `household-not-found`, `visit-plan-exists`, and what every step refuses.
 */
export async function endLead(tx: Tx, actor: Actor, input: EndInput, at: Date): Promise<Lead> {
  const lead = await lockFor(tx, actor, 'lead.handle', input);
  assertAllowed(lead, lead.minor ? 'propose' : 'end', actor);
  assertWhole(input);
  const { outcome, note = null } = input;
  return finishLead(tx, actor, lead, { outcome, note, ...(await carryOut(tx, actor, lead, input, at)) }, at);
}

function assertWhole(input: EndInput): void {
  const takes: readonly (keyof EndInput)[] = TAKES[input.outcome];
  const strange = TAKEN.filter((field) => input[field] !== undefined && !takes.includes(field));
  if (input[takes[0] as keyof EndInput] === undefined || strange.length > 0)
    throw refuse('lead-outcome-incomplete', takes.join(', '));
}

async function carryOut(tx: Tx, actor: Actor, lead: Lead, input: EndInput, at: Date): Promise<Partial<LeadEnd>> {
  const today = businessDate(at);
  switch (input.outcome) {
    case 'application':
      return { applicationId: await assertAnswers(tx, lead, String(input.applicationId)) };
    case 'referral':
      return { referredAgencyId: await passOn(tx, lead, input.toAgencyKind as AgencyKind, at) };
    case 'visit-plan': {
      const { visitClass, householdId = null } = input;
      const about = { division: lead.division, leadId: lead.id, householdId };
      return { visitPlanId: await makePlan(tx, actor, { ...about, class: visitClass as VisitClassCode, today }) };
    }
    case 'nothing-now':
      return { quietUntil: await assertQuiet(tx, lead, String(input.quietUntil), today) };
    case 'duplicate':
      if (!(await isOriginal(tx, lead.id, String(input.duplicateOf), today))) throw refuse('lead-original-unknown');
      return { duplicateOf: input.duplicateOf };
  }
}

/** An application of that township which was open when the lead came, or later: an older one answers nothing. */
async function assertAnswers(tx: Tx, lead: Lead, applicationId: string): Promise<string> {
  const { id, division, closedAt } = await getApplication(tx, applicationId);
  const there = division.startsWith(divisionPrefix(townshipOf(lead.division)));
  if (!there || (closedAt !== null && closedAt <= lead.reportedAt)) throw refuse('lead-application-other');
  return id;
}

/** Nobody says that there is nothing who hasn't been there and met somebody. */
async function assertQuiet(tx: Tx, lead: Lead, until: PlainDate, today: PlainDate): Promise<PlainDate> {
  if (!(await wasMet(tx, lead.id))) throw refuse('lead-not-visited');
  if (!isQuietUntil(until, today)) throw refuse('lead-outcome-incomplete', 'quietUntil');
  return until;
}
