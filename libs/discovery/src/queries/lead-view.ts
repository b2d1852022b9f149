import { clocksOf } from '@yimen/deadlines';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { assertMay, may } from '@yimen/staff';
import { CAME_BY } from '../domain/came-by';
import { refuse } from '../domain/discovery.errors';
import type { Lead } from '../domain/lead';
import type { LeadAction } from '../domain/lead-states';
import { getLead } from '../persistence/lead.repository';
import { allowedNow } from '../use-cases/allowed-now';
import { leadBesides } from './lead-besides';
import type { LeadBesides } from './lead-besides';
import { leadPeople } from './lead-people';
import type { LeadPeople } from './lead-people';

type People = 'reporterId' | 'reporterName' | 'reporterPhone' | 'personName' | 'residentId' | 'phone' | 'address';
type Moments = 'respondBy' | 'reportedAt' | 'endedAt';

/** A lead as those of its area, and agencies that were told of it, see it. */
export interface LeadView extends Omit<Lead, People | Moments | 'proposedBy'>, LeadBesides, LeadPeople {
  cameByName: string;
  respondBy: string | null;
  reportedAt: string;
  endedAt: string | null;
  /** The last day for looking; null once somebody was met. */
  due: PlainDate | null;
  allowed: LeadAction[];
}

/** One lead; the look is logged. Refuses `not-allowed`, `lead-not-found`. */
export async function leadFor(tx: Tx, actor: Actor, id: string): Promise<LeadView> {
  assertMay(actor, 'lead.read');
  return viewLead(tx, actor, await getLead(tx, id));
}

/** The same for the one who just acted. */
export async function viewLead(tx: Tx, actor: Actor, lead: Lead): Promise<LeadView> {
  const { id, division } = lead;
  const besides = await leadBesides(tx, id);
  const clocks = await clocksOf(tx, [{ kind: 'lead', id }]);
  const isTold = besides.told.some(({ agencyId }) => agencyId === actor.agencyId);
  // A bureau has no area: without having been told there is nothing for it to see, whatever the tables show.
  if (actor.divisions.length === 0 && !isTold) throw refuse('lead-not-found');
  tx.ledger.look(actor, { division, subjectKind: 'lead', subjectId: id, purpose: 'read-lead' });
  return {
    ...plainOf(lead),
    ...besides,
    ...leadPeople(lead, isTold || may(actor, 'visit.record', division)),
    cameByName: CAME_BY[lead.cameBy],
    respondBy: lead.respondBy?.toISOString() ?? null,
    reportedAt: lead.reportedAt.toISOString(),
    endedAt: lead.endedAt?.toISOString() ?? null,
    due: clocks.find(({ step, stoppedOn }) => step === 'look' && stoppedOn === null)?.due ?? null,
    allowed: allowedNow(lead, actor),
  };
}

/** What tells nobody's name, and isn't a moment. */
function plainOf(lead: Lead): Omit<Lead, People | Moments | 'proposedBy'> {
  const { reporterId: _id, reporterName: _name, reporterPhone: _phone, proposedBy: _by, ...told } = lead;
  const { personName: _person, residentId: _number, phone: _tel, address: _at, ...rest } = told;
  const { respondBy: _respond, reportedAt: _reported, endedAt: _ended, ...plain } = rest;
  return plain;
}
