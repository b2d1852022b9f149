import type { PlainDate } from '@yimen/kernel';
import { row, rows, sendAlong } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Application } from '../domain/application';
import type { Publicity, TakedownReason } from './publicity';

const COLUMNS = `
  id, case_id as "caseId", application_id as "applicationId", division, village, place, kind, round, days, unit,
  starts_on::text as "startsOn", ends_on::text as "endsOn", status, sha256, taken_down_on::text as "takenDownOn",
  takedown_reason as "takedownReason"`;

export interface Surroundings {
  village: string | null;
  township: string | null;
  windowName: string;
  /** The next one. */
  round: number;
}

const SURROUNDINGS = `
  select (select d.name from division d where d.code = $1 and d.level = 'village' and d.valid_to is null) as village,
         (select d.name from division d where d.code = rpad(left($1, 9), 12, '0') and d.valid_to is null) as township,
         a.name as "windowName",
         (select count(*)::int + 1 from publicity p where p.case_id = $2) as round
    from agency a where a.id = $3`;

export async function surroundingsOf(
  tx: Tx,
  caseId: string,
  { division, windowAgencyId }: Pick<Application, 'division' | 'windowAgencyId'>,
): Promise<Surroundings> {
  return (await row<Surroundings>(tx, SURROUNDINGS, [division, caseId, windowAgencyId])) as Surroundings;
}

const INSERT = `
  insert into publicity (id, case_id, application_id, division, village, place, round, days, unit, starts_on, ends_on,
    status, html, sha256, posted_by, kind)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

export function insertPublicity(tx: Tx, posted: Publicity & { html: string; postedBy: string }): void {
  const values = [
    ...[posted.id, posted.caseId, posted.applicationId, posted.division, posted.village, posted.place, posted.round],
    ...[posted.days, posted.unit, posted.startsOn, posted.endsOn, posted.status, posted.html, posted.sha256],
    ...[posted.postedBy, posted.kind],
  ];
  sendAlong(tx, rows(tx, INSERT, values));
}

const LAST = `
  select ${COLUMNS} from publicity
   where case_id = $1 and ($2::uuid is null or id = $2) order by round desc limit 1 for update`;

/** The one asked for, else the last of the case, held; null where there is none. */
export function lockPublicity(tx: Tx, caseId: string, id?: string): Promise<Publicity | null> {
  return row<Publicity>(tx, LAST, [caseId, id ?? null]);
}

const DUE = `
  select ${COLUMNS} from publicity
   where status = 'posted' and ends_on < $1 order by ends_on, id limit $2 for update skip locked`;

export function lockDue(tx: Tx, today: PlainDate, limit: number): Promise<Publicity[]> {
  return rows<Publicity>(tx, DUE, [today, limit]);
}

const END = `
  update publicity set status = 'ended', taken_down_on = $2 where id = $1 and status = 'posted' returning id`;

export async function end(tx: Tx, id: string, today: PlainDate): Promise<boolean> {
  return (await row(tx, END, [id, today])) !== null;
}

const TAKE_DOWN = `
  update publicity set status = 'taken-down', taken_down_on = $2, takedown_reason = $3
   where case_id = $1 and status = 'posted' returning id`;

export async function takeDown(tx: Tx, caseId: string, today: PlainDate, reason: TakedownReason): Promise<boolean> {
  return (await row(tx, TAKE_DOWN, [caseId, today, reason])) !== null;
}
