import { maskName } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { hearing as table } from '../domain/procedures/hearing';
import { refuse } from './hearing.errors';
import type { Hearing, HearingAction } from './hearing';
import { HEARING_COLUMNS } from './hearing.repository';
import { allowedNow } from './take-hearing-step';

export interface HearingView extends Omit<Hearing, 'openedById' | 'decidedById' | 'procedureVersion'> {
  /** Chinese. */
  statusName: string;
  /** Township and village. */
  place: string | null;
  applicantName: string;
  /** What the asking officer could do now. */
  allowed: HearingAction[];
}

export interface HearingRow extends Hearing {
  place: string | null;
  applicantName: string | null;
}

export const HEARING_VIEW = `
  select ${HEARING_COLUMNS},
         (select string_agg(d.name, '' order by length(division_prefix(d.code))) from division d
           where d.valid_to is null and d.code in (h.division, rpad(left(h.division, 9), 12, '0'))) as place,
         (select m.name from member m where m.household_id = h.household_id and m.kinship = 'self' and m.left_on is null
           limit 1) as "applicantName"
    from hearing h`;

/** One hearing. Refuses `hearing-not-found`; the look is logged. */
export function hearingFor(tx: Tx, actor: Actor, id: string): Promise<HearingView> {
  assertMay(actor, 'hearing.read');
  return viewHearing(tx, actor, id);
}

/** The same for the one who just acted. */
export async function viewHearing(tx: Tx, actor: Actor, id: string): Promise<HearingView> {
  const found = await row<HearingRow>(tx, `${HEARING_VIEW} where h.id = $1`, [id]);
  if (!found) throw refuse('hearing-not-found');
  return hearingSeenBy(tx, actor, found);
}

/** Masks the name, adds what is allowed, and logs the look. */
export function hearingSeenBy(tx: Tx, actor: Actor, found: HearingRow): HearingView {
  const { openedById: _, decidedById: __, procedureVersion: ___, ...hearing } = found;
  const { division, householdId } = hearing;
  tx.ledger.look(actor, { division, subjectKind: 'household', subjectId: householdId, purpose: 'read-hearing' });
  return {
    ...hearing,
    statusName: table.states[hearing.status].name,
    applicantName: maskName(hearing.applicantName ?? ''),
    allowed: allowedNow(hearing, actor),
  };
}
