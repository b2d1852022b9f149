import type { Actor } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Assessment, ProposedMeasure } from '@yimen/policy';
import { v7 as uuidv7 } from 'uuid';
import type { Application } from '../domain/application';
import { MEASURES_CONFIRMED } from '../domain/casework.events';
import { refuse } from '../domain/casework.errors';
import { insertMeasures } from '../persistence/measure.repository';
import type { NewMeasure } from '../persistence/measure.repository';
import { takeStep } from './take-step';

export interface ConfirmInput {
  id: string;
  seen: SeenVersion;
  /** Programmes of the assessment that are eligible, or unknown and for the department to find out. */
  programmes: readonly string[];
}

/**
 * The clerk confirms measures; each becomes a referral, all in parallel (LAW 64).
 * Refuses `measure-not-proposed` for a programme the assessment found not eligible.
 */
export async function confirmMeasures(tx: Tx, actor: Actor, input: ConfirmInput): Promise<Application> {
  const { id, seen, programmes } = input;
  const moved = await takeStep(tx, actor, { id, seen, action: 'confirm-measures' }, async (application) => {
    const assessment = application.assessment as Assessment;
    await insertMeasures(
      tx,
      application,
      [...new Set(programmes)].map((programme) => confirmed(assessment, programme)),
    );
    return { detail: { programmes } };
  });
  tx.ledger.announce({ topic: MEASURES_CONFIRMED, payload: { applicationId: id } });
  return moved;
}

function confirmed(assessment: Assessment, programme: string): NewMeasure {
  const proposed: ProposedMeasure | undefined = assessment.measures.find((measure) => measure.programme === programme);
  if (!proposed || proposed.verdict === 'not-eligible') throw refuse('measure-not-proposed', programme);
  const need = assessment.needs.find((candidate) => candidate.programmes.includes(proposed.programme));
  const { monthlyFen = null, oneOffFen = null } = proposed;
  return { id: uuidv7(), programme, need: need?.kind ?? 'other', monthlyFen, oneOffFen };
}
