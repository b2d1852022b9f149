import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assess, PublishedPacks } from '@yimen/policy';
import type { HouseholdFacts } from '@yimen/policy';
import { householdFor } from '@yimen/registry';
import type { KnownHousehold } from '@yimen/registry';
import type { Application } from '../domain/application';
import { takeStep } from './take-step';

/** 综合评估: facts of the household and what was told become needs and proposed measures, under the pack it keeps (I9). */
@Injectable()
export class AssessApplication {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
  ) {}

  run(tx: Tx, actor: Actor, input: { id: string; seen: SeenVersion }): Promise<Application> {
    return takeStep(tx, actor, { ...input, action: 'assess' }, async (application) => {
      const household = await householdFor(tx, actor, application.householdId, 'assess');
      const facts = { ...factsOf(household), hardships: application.hardships };
      const pack = await this.packs.load(tx, application.policyPack);
      const assessment = assess(facts, pack, businessDate(this.clock.now()));
      const eligible = assessment.measures.filter((measure) => measure.verdict === 'eligible');
      return { patch: { assessment }, detail: { eligible: eligible.map((measure) => measure.programme) } };
    });
  }
}

/** The registry's household as the assessment contract reads it: no names, no identity numbers. */
function factsOf(household: KnownHousehold): HouseholdFacts {
  const members = household.members.map(({ id, birthDate, sex, kinship, facts }) => ({
    ...facts,
    id,
    birthDate,
    sex,
    kinship,
  }));
  const { residence, division, facts } = household;
  return { ...facts, residence, division, members } as HouseholdFacts;
}
