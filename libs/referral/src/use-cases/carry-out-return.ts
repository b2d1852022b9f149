import { Injectable } from '@nestjs/common';
import { addDays, next } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { PAPERS_ASKED, suggestedFor } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { referralMachine } from '../domain/referral-states';
import type { ReferralStatus, ReturnAction } from '../domain/referral-states';
import type { Consequence } from '../domain/return-consequence';
import { assertAskable } from './assert-askable';
import { giveReasons } from './give-reasons';
import type { Told } from './move-one';
import { moveReferral } from './move-referral';
import { PassOn } from './pass-on';
import type { ReturnInput } from './return-input';

export interface Returning {
  referral: Referral;
  consequence: Consequence;
  input: Omit<ReturnInput, 'id' | 'seen'>;
}

/** Does what the pack says follows a return, in the transaction of the return. */
@Injectable()
export class CarryOutReturn {
  constructor(private readonly passOn: PassOn) {}

  async run(tx: Tx, actor: Actor, returning: Returning): Promise<Referral> {
    const { consequence, referral, input } = returning;
    if (consequence.then === 'pass-on') {
      const agency = await this.passOn.target(tx, referral, consequence.agency);
      if (!agency) return toWindow(tx, actor, returning);
      const detail = { to: agency.name, ...(consequence.twice ? { twice: consequence.reason } : {}) };
      const old = await move(tx, actor, returning, 'pass-on', { detail });
      await this.passOn.run(tx, old, { agency, today: input.today });
      return old;
    }
    if (consequence.then === 'park') return park(tx, actor, returning, consequence.days);
    if (consequence.then === 'ask-applicant') return askApplicant(tx, actor, returning);
    if (consequence.then === 'close') return close(tx, actor, returning, consequence.as);
    return toWindow(tx, actor, returning);
  }
}

function toWindow(tx: Tx, actor: Actor, returning: Returning): Promise<Referral> {
  const detail = { suggested: suggestedFor(returning.consequence.reason) };
  return move(tx, actor, returning, 'return', { detail });
}

/** The reason that decided stands first. */
function move(tx: Tx, actor: Actor, returning: Returning, action: ReturnAction, told: Told = {}): Promise<Referral> {
  const { referral, consequence, input } = returning;
  const to = next(referralMachine, referral.status, action) as ReferralStatus;
  const reasons = [consequence.reason, ...input.reasons.filter((code) => code !== consequence.reason)];
  return moveReferral(tx, actor, referral, { reasons, note: input.note, ...told, action, to, today: input.today });
}

function park(tx: Tx, actor: Actor, returning: Returning, days: number): Promise<Referral> {
  const { today, until } = returning.input;
  const latest: PlainDate = addDays(today, days);
  if (until === undefined || until <= today || until > latest)
    throw refuse('park-until-invalid', undefined, { latest });
  return move(tx, actor, returning, 'park', { parkedUntil: until, detail: { until } });
}

/** 一次性告知: what is missing is named, in papers or in words (LAW 62). */
async function askApplicant(tx: Tx, actor: Actor, returning: Returning): Promise<Referral> {
  const { papers = [], note } = returning.input;
  if (papers.length === 0 && !note) throw refuse('papers-required');
  await assertAskable(tx, returning.referral.id, papers);
  const detail = { waitingFor: 'applicant', papers, returned: returning.input.reasons };
  return move(tx, actor, returning, 'ask-applicant', { reasons: [PAPERS_ASKED], papers, detail });
}

/** Nothing is given, and the applicant is told why (LAW 45). */
async function close(
  tx: Tx,
  actor: Actor,
  returning: Returning,
  as: Extract<Consequence, { then: 'close' }>['as'],
): Promise<Referral> {
  const detail = { returned: returning.input.reasons };
  const closed = await move(tx, actor, returning, 'close', { outcome: 'refused', reasons: [as], detail });
  await giveReasons(tx, closed, { kind: 'refusal', codes: [as], on: returning.input.today });
  return closed;
}
