import { maskName } from '@yimen/kernel';
import type { Actor, Fen } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { ReserveFund, ReserveFundEntry } from './reserve-fund';
import { refuse } from './reserve-fund.errors';
import { entriesOf } from './reserve-fund.repository';

export interface FundView extends ReserveFund {
  /** 统景镇 */
  place: string | null;
  /** What all entries come to, in 分: always the balance. */
  entriesSumFen: Fen;
  /** How many entries there are altogether. */
  entriesCount: number;
  /** A page of them, newest first; names masked. */
  entries: ReserveFundEntry[];
}

export interface FundInput {
  /** The township, 12 digits. */
  division: string;
  /** `n` of the last entry of the page before. */
  before?: number;
  limit: number;
}

const FUND = `
  select f.division, f.balance_fen::float8 as "balanceFen", f.entries as "entriesCount",
         (select d.name from division d where d.code = f.division and d.valid_to is null) as place,
         (select coalesce(sum(case e.kind when 'payment' then -e.amount_fen else e.amount_fen end), 0)::float8
            from reserve_fund_entry e where e.division = f.division) as "entriesSumFen"
    from reserve_fund f where f.division = $1`;

/** The fund of a township with what came in and went out. Refuses `fund-not-found`; each case it shows is a logged look. */
export async function fundOf(tx: Tx, actor: Actor, { division, before, limit }: FundInput): Promise<FundView> {
  assertMay(actor, 'reserve-fund.read');
  const fund = await row<Omit<FundView, 'entries'>>(tx, FUND, [division]);
  if (!fund) throw refuse('fund-not-found');
  const entries = await entriesOf(tx, division, before ?? null, limit);
  for (const { applicationId: subjectId } of entries)
    if (subjectId)
      tx.ledger.look(actor, { division, subjectKind: 'application', subjectId, purpose: 'read-reserve-fund' });
  return { ...fund, entries: entries.map((entry) => ({ ...entry, payee: entry.payee && maskName(entry.payee) })) };
}
