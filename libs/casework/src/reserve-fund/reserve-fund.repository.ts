import type { Actor, PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { movement } from './reserve-fund';
import type { EntryKind, ReserveFund, ReserveFundEntry } from './reserve-fund';

const FUND = `division, balance_fen::float8 as "balanceFen"`;

/** The fund, held against other movements until the transaction ends; null where the township has none. */
export function lockFund(tx: Tx, division: string): Promise<ReserveFund | null> {
  return row<ReserveFund>(tx, `select ${FUND} from reserve_fund where division = $1 for update`, [division]);
}

const OPEN = `
  insert into reserve_fund (division, balance_fen, opened_on)
  select code, 0, $2 from division where code = $1 and level = 'township' and valid_to is null
  on conflict (division) do nothing`;

/** An empty fund where there is none; writes nothing for what is no present township. */
export async function openFund(tx: Tx, division: string, today: PlainDate): Promise<void> {
  await rows(tx, OPEN, [division, today]);
}

export interface NewEntry {
  division: string;
  kind: EntryKind;
  amountFen: number;
  caseId: string | null;
  applicationId: string | null;
  payee: string | null;
  reason: string;
  today: PlainDate;
}

const ENTRY = `
  id, n, kind, amount_fen::float8 as "amountFen", balance_after_fen::float8 as "balanceAfterFen", case_id as "caseId",
  application_id as "applicationId", payee, reason, by_name as "byName", agency_name as "agencyName",
  on_day::text as "onDay"`;

const MOVE = `
  with moved as (
    update reserve_fund set balance_fen = balance_fen + $2, entries = entries + 1
     where division = $1 returning division, balance_fen, entries
  )
  insert into reserve_fund_entry (division, n, kind, amount_fen, balance_after_fen, case_id, application_id, payee,
                                  reason, by_id, by_name, agency_name, on_day)
  select division, entries, $3, $4, balance_fen, $5, $6, $7, $8, $9, $10, $11, $12 from moved
  returning ${ENTRY}`;

/** Balance and entry in one statement, on a fund that is locked. */
export async function moveMoney(tx: Tx, actor: Actor, entry: NewEntry): Promise<ReserveFundEntry> {
  const { division, kind, amountFen, caseId, applicationId, payee, reason, today } = entry;
  const { id, name, agencyName } = actor;
  const change = [movement(kind, amountFen), kind, amountFen, caseId, applicationId, payee, reason];
  const [written] = await rows<ReserveFundEntry>(tx, MOVE, [division, ...change, id, name, agencyName, today]);
  return written as ReserveFundEntry;
}

/** The entry of that kind which a case has already in this fund. */
export function entryOfCase(
  tx: Tx,
  division: string,
  caseId: string,
  kind: EntryKind,
): Promise<ReserveFundEntry | null> {
  const text = `select ${ENTRY} from reserve_fund_entry where division = $1 and case_id = $2 and kind = $3`;
  return row<ReserveFundEntry>(tx, text, [division, caseId, kind]);
}

const PAGE = `
  select ${ENTRY} from reserve_fund_entry where division = $1 and ($2::int is null or n < $2) order by n desc limit $3`;

/** Newest first. */
export function entriesOf(tx: Tx, division: string, before: number | null, limit: number): Promise<ReserveFundEntry[]> {
  return rows<ReserveFundEntry>(tx, PAGE, [division, before, limit]);
}
