import { Injectable } from '@nestjs/common';
import { getApplication } from '@yimen/casework';
import type { Actor } from '@yimen/kernel';
import { inSystemScope } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { PublishedPacks, referralRules } from '@yimen/policy';
import { consequenceOf } from '../domain/return-consequence';
import type { Consequence } from '../domain/return-consequence';
import type { Referral } from '../domain/referral';
import { insertReasons, returnedBefore } from '../persistence/reason.repository';
import { CarryOutReturn } from './carry-out-return';
import { giveReasons } from './give-reasons';
import { moveReferral } from './move-referral';
import type { ReturnInput } from './return-input';
import { openDeskStep } from './take-desk-step';

/** 退回: the department gives it back, and what follows is done at once, by the application's own pack (I9, LAW 64). */
@Injectable()
export class ReturnReferral {
  constructor(
    private readonly packs: PublishedPacks,
    private readonly carryOut: CarryOutReturn,
  ) {}

  /**
   * Back to the window, on to another agency, parked until a day, on hold for the applicant, or closed with a refusal; a
   * helping part goes back to whoever leads. Returns it as it is then. Refuses `park-until-invalid`, `papers-required`,
   * `paper-shared`, `paper-recognised`, `application-not-in-handling`.
   */
  async run(tx: Tx, actor: Actor, input: ReturnInput): Promise<Referral> {
    const { id, seen, today, reasons, note } = input;
    const { referral, to } = await openDeskStep(tx, actor, { id, seen, today, action: 'return' });
    if (referral.leadId !== null) {
      await giveReasons(tx, referral, { kind: 'return', codes: reasons, on: today });
      return moveReferral(tx, actor, referral, { action: 'return', to, today, reasons, note });
    }
    const consequence = await this.whatFollows(tx, actor, referral, input);
    return this.carryOut.run(tx, actor, { referral, consequence, input });
  }

  /** In the system's scope: the department sees neither the application nor where its referral was before. */
  private whatFollows(tx: Tx, actor: Actor, referral: Referral, { reasons, today }: ReturnInput): Promise<Consequence> {
    return inSystemScope(tx, { name: 'returns', division: referral.division }, async (system) => {
      const { policyPack } = await getApplication(system, referral.applicationId);
      const rules = referralRules(await this.packs.load(system, policyPack));
      const before = await returnedBefore(system, referral);
      await insertReasons(system, referral, { kind: 'return', codes: reasons, on: today });
      const consequence = consequenceOf(rules, { reasons, before, by: actor.agencyKind });
      // Who answers by link decides on nobody's aid, whatever the pack makes of a reason.
      if (actor.kind === 'link' && consequence.then === 'close') return { then: 'return', reason: consequence.reason };
      return consequence;
    });
  }
}
