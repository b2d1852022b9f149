import { Inject, Injectable } from '@nestjs/common';
import { businessDate, countyOf, divisionPrefix } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK, inSystemScope } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../domain/discovery.errors';
import type { ReporterKind, Sighting } from '../domain/lead';
import { MANDATORY_HOURS } from '../domain/lead-limits';
import { findMatches } from '../persistence/find-matches';
import { insertLead, nextLeadNumber } from '../persistence/insert-lead';
import { isServed } from '../persistence/is-served';
import { startLeadClocks } from './lead-clocks';
import { mandatoryAgencies } from './mandatory-agencies';

export interface Reported {
  id: string;
  leadNo: string;
}

const HOUR_MS = 3_600_000;

/**
 * Somebody who needs help was seen (LAW 39). Whoever reports needn't be responsible for the place, nor see what else is known
 * there: the lead is written in the scope of its county and they keep a receipt. What concerns a minor is with county civil
 * affairs and the police in the same transaction (未成年人保护法 第11条).
 */
@Injectable()
export class ReportLead {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Whoever calls has checked that the actor may. Refuses `lead-about-nobody`, `lead-place-unknown`. */
  async run(tx: Tx, reporter: Actor, reporterKind: ReporterKind, sighting: Sighting): Promise<Reported> {
    const { division, person, minor } = sighting;
    if (!person.name && !person.address && !person.phone) throw refuse('lead-about-nobody');
    if (!(await isServed(tx, division))) throw refuse('lead-place-unknown');
    const county = divisionPrefix(countyOf(division));
    return inSystemScope(tx, { name: 'report-lead', division: county }, async (raised) => {
      const id = uuidv7();
      const reportedAt = this.clock.now();
      const today = businessDate(reportedAt);
      const told = minor ? await mandatoryAgencies(raised, division) : [];
      const matches = await findMatches(raised, id, sighting, today);
      const leadNo = await nextLeadNumber(raised, division, today);
      const respondBy = minor ? new Date(reportedAt.getTime() + MANDATORY_HOURS * HOUR_MS) : null;
      const lead = { ...sighting, id, leadNo, reporterKind, respondBy, reportedAt, told, matches };
      await insertLead(raised, reporter, lead);
      await startLeadClocks(raised, lead, today);
      return { id, leadNo };
    });
  }
}
