import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import type { Assessment, ProposedMeasure } from '@yimen/policy';
import { v7 as uuidv7 } from 'uuid';
import { openCases } from '../cases/open-cases';
import type { Application } from '../domain/application';
import { MEASURES_CONFIRMED } from '../domain/casework.events';
import { refuse } from '../domain/casework.errors';
import { insertMeasures } from '../persistence/measure.repository';
import type { NewMeasure } from '../persistence/measure.repository';
import { endIntake } from './intake-clock';
import { takeStep } from './take-step';

export interface ConfirmInput {
  id: string;
  seen: SeenVersion;
  /** Programmes of the assessment that are eligible, or unknown and for the department to find out. */
  programmes: readonly string[];
}

/**
 * The clerk confirms measures, all in parallel (LAW 64): one whose programme has a procedure of its own opens a case, the
 * others are referred once the worker hears of it.
 */
@Injectable()
export class ConfirmMeasures {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
  ) {}

  /** Refuses `measure-not-proposed` for a programme the assessment found not eligible. */
  async run(tx: Tx, actor: Actor, { id, seen, programmes }: ConfirmInput): Promise<Application> {
    const moved = await takeStep(tx, actor, { id, seen, action: 'confirm-measures' }, async (application) => {
      const assessment = application.assessment as Assessment;
      const measures = [...new Set(programmes)].map((programme) => confirmed(assessment, programme));
      await insertMeasures(tx, application, measures);
      const pack = await this.packs.load(tx, application.policyPack);
      const today = businessDate(this.clock.now());
      await openCases(tx, actor, { application, pack, measures, today });
      await endIntake(tx, id, today);
      return { detail: { programmes } };
    });
    tx.ledger.announce({ topic: MEASURES_CONFIRMED, payload: { applicationId: id } });
    return moved;
  }
}

function confirmed(assessment: Assessment, programme: string): NewMeasure {
  const proposed: ProposedMeasure | undefined = assessment.measures.find((measure) => measure.programme === programme);
  if (!proposed || proposed.verdict === 'not-eligible') throw refuse('measure-not-proposed', programme);
  const need = assessment.needs.find((candidate) => candidate.programmes.includes(proposed.programme));
  const { monthlyFen = null, oneOffFen = null } = proposed;
  return { id: uuidv7(), programme, need: need?.kind ?? 'other', monthlyFen, oneOffFen };
}
