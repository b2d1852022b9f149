import { Injectable } from '@nestjs/common';
import { HandOverApplication } from '@yimen/casework';
import type { Actor, PlainDate } from '@yimen/kernel';
import { composePacket } from '@yimen/partners';
import { Environment } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { householdFor } from '@yimen/registry';
import { agencyFor } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import type { Handover } from '../domain/handover';
import { refuse } from '../domain/handover.errors';
import { insertHandover, wasReturned } from '../persistence/handover.repository';

export interface HandOverInput {
  /** Of the application. */
  id: string;
  seen: SeenVersion;
  /** Village or township that is competent, 12 digits. */
  division: string;
  /** Its name, for people. */
  place: string;
  today: PlainDate;
}

/** Nothing was found out here: what is handed over is what was told. */
const NO_MEASURE = { programme: '', need: '', monthlyFen: null, oneOffFen: null };

/**
 * 代收代办: the application goes to the region that is competent, with its packet and with the day it was accepted here. The
 * worker delivers it; whoever serves the place there is found among the agencies of kind `other-region`.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly handOverApplication: HandOverApplication,
    private readonly environment: Environment,
  ) {}

  /** Refuses `division-served-here`, `region-not-connected`, and what a step on the application refuses. */
  async run(tx: Tx, actor: Actor, { id, seen, division, place, today }: HandOverInput): Promise<Handover> {
    const detail = { to: division, place };
    const application = await this.handOverApplication.run(tx, actor, {
      id,
      seen,
      detail,
      returned: await wasReturned(tx, id),
    });
    if (division.startsWith(this.environment.PROVINCE)) throw refuse('division-served-here');
    const agency = await agencyFor(tx, 'other-region', division);
    if (!agency) throw refuse('region-not-connected');
    const household = await householdFor(tx, actor, application.householdId, 'hand-over');
    const packet = composePacket(application, household, NO_MEASURE, 'other-region');
    const handover = {
      ...{ id: uuidv7(), applicationId: id, receiptNo: application.receiptNo, division: application.division },
      ...{ toDivision: division, toPlace: place, toAgencyId: agency.id, acceptedOn: application.acceptedOn ?? today },
    };
    return insertHandover(tx, handover, packet);
  }
}
