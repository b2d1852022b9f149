import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK, Digests } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import type { Hardship } from '@yimen/policy';
import { householdFor, newHouseholdIds, registerHousehold } from '@yimen/registry';
import type { NewHousehold } from '@yimen/registry';
import { assertMay } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import type { Channel } from '../domain/application';
import { APPLICATION_SUBMITTED } from '../domain/casework.events';
import { refuse } from '../domain/casework.errors';
import { insertApplication, openApplicationsOf } from '../persistence/submit.repository';
import type { Opened } from '../persistence/submit.repository';
import { applicantsIn, applicantsOf } from './applicants';
import type { Applicants } from './applicants';

export interface SubmitInput {
  /** Either a household known here, or a new one. */
  household: { id: string } | NewHousehold;
  channel: Channel;
  hardships: readonly Hardship[];
}

export interface Submitted {
  id: string;
  receiptNo: string;
  status: 'submitted';
  version: 1;
  householdId: string;
  memberIds: string[];
  policyPack: string;
}

type Started = Opened & { policyPack: string };

/** One application for everything a household needs (LAW 37, 64). Keeps the policy pack in force when it starts (I9). */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly digests: Digests,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
  ) {}

  /** Refuses `channel-not-yours`, `person-in-open-application` (with receipt and window), and what registering refuses. */
  async run(tx: Tx, actor: Actor, input: SubmitInput): Promise<Submitted> {
    assertMay(actor, 'application.submit');
    const assistantOnly = !actor.roles.includes('window-clerk');
    if (assistantOnly && input.channel !== 'assistant') throw refuse('channel-not-yours');
    const id = uuidv7();
    const [applicants, opened] = await this.open(tx, actor, id, input);
    const { receiptNo, entered, policyPack } = opened;
    const { digests, householdId, memberIds, division } = applicants;
    assertMay(actor, 'application.submit', division);
    if (entered < digests.length)
      throw refuse('person-in-open-application', undefined, { open: await openApplicationsOf(tx, digests, id) });
    tx.ledger.record(actor, { applicationId: id, division, action: 'submit', from: null, to: 'submitted' });
    tx.ledger.announce({ topic: APPLICATION_SUBMITTED, payload: { applicationId: id, householdId } });
    return { id, receiptNo, status: 'submitted', version: 1, householdId, memberIds, policyPack };
  }

  /** A new household and its application go out together: the ids are ours, so neither waits for the other. */
  private async open(tx: Tx, actor: Actor, id: string, input: SubmitInput): Promise<[Applicants, Started]> {
    const { household } = input;
    if ('id' in household) {
      const known = applicantsOf(await householdFor(tx, actor, household.id, 'submit-application'), this.digests);
      return [known, await this.insert(tx, actor, id, input, known)];
    }
    const ids = newHouseholdIds(household);
    const applicants = applicantsIn(household, ids, this.digests);
    const registering = registerHousehold(tx, actor, household, ids, businessDate(this.clock.now()));
    const opening = this.insert(tx, actor, id, input, applicants);
    // Where the household is refused the application fails too; the refusal is what the counter must read.
    opening.catch(() => undefined);
    await registering;
    return [applicants, await opening];
  }

  private async insert(tx: Tx, actor: Actor, id: string, input: SubmitInput, applicants: Applicants): Promise<Started> {
    const policyPack = this.packs.refInForce(applicants.division, businessDate(this.clock.now()));
    const opened = await insertApplication(tx, {
      ...applicants,
      ...{ id, channel: input.channel, hardships: input.hardships },
      windowAgencyId: String(actor.agencyId),
      windowName: String(actor.agencyName),
      policyPack,
    });
    return { ...opened, policyPack };
  }
}
