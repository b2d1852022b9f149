import { Inject, Injectable } from '@nestjs/common';
import { SubmitApplication } from '@yimen/casework';
import type { Channel, SubmitInput } from '@yimen/casework';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Lead } from '../domain/lead';
import { assertAllowed } from './allowed-now';
import { endingOf, finishLead } from './finish-lead';
import { lockFor } from './lock-for';
import type { LeadStep } from './lock-for';

export interface ApplyInput extends LeadStep {
  household: SubmitInput['household'];
  hardships: SubmitInput['hardships'];
  note?: string;
}

export interface AppliedFromLead {
  applicationId: string;
  receiptNo: string;
  lead: Lead;
}

/** The household wants to apply: the lead becomes an application at the window, with what was seen as its hardships (LAW 37, 39). */
@Injectable()
export class ApplyFromLead {
  constructor(
    private readonly submitApplication: SubmitApplication,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses what ending a lead refuses, and what submitting does (`person-in-open-application`, …). */
  async run(tx: Tx, actor: Actor, { household, hardships, note, ...step }: ApplyInput): Promise<AppliedFromLead> {
    const lead = await lockFor(tx, actor, 'lead.apply', step);
    assertAllowed(lead, endingOf(lead), actor);
    const submitted = await this.submitApplication.run(tx, actor, { household, hardships, channel: channelOf(lead) });
    const { id: applicationId, receiptNo } = submitted;
    const end = { outcome: 'application', applicationId, note: note ?? null } as const;
    return { applicationId, receiptNo, lead: await finishLead(tx, actor, lead, end, this.clock.now()) };
  }
}

function channelOf({ cameBy }: Lead): Channel {
  if (cameBy === 'hotline') return 'hotline';
  return cameBy === 'self' ? 'applicant' : 'assistant';
}
