import { townshipOf } from '@yimen/kernel';
import type { Actor, Fen, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { ReserveFundEntry } from './reserve-fund';
import { refuse } from './reserve-fund.errors';
import { entryOfCase, lockFund, moveMoney } from './reserve-fund.repository';

export interface PayInput {
  /** Any place of the township, 12 digits. */
  division: string;
  caseId: string;
  applicationId: string;
  /** 分, above zero. */
  amountFen: Fen;
  /** Who gets the money. */
  to: string;
  reason: string;
  today: PlainDate;
}

/**
 * Pays urgent aid from the township's reserve fund (民发〔2018〕23号；LAW 50), as part of a step of a case: the step has
 * asked who may, and writes the log line. Once a case: asked again for the same amount it answers with the entry that
 * is there. Refuses `fund-missing`, `fund-empty` (with `balanceFen`), `fund-entry-differs` (with `entry`).
 */
export async function payFromFund(tx: Tx, actor: Actor, input: PayInput): Promise<ReserveFundEntry> {
  const { caseId, applicationId, amountFen, to: payee, reason, today } = input;
  const division = townshipOf(input.division);
  const fund = await lockFund(tx, division);
  if (!fund) throw refuse('fund-missing', undefined, { division });
  const earlier = await entryOfCase(tx, division, caseId, 'payment');
  if (earlier) return sameAs(earlier, amountFen);
  const { balanceFen } = fund;
  if (balanceFen < amountFen) throw refuse('fund-empty', undefined, { division, balanceFen, askedFen: amountFen });
  return moveMoney(tx, actor, { division, kind: 'payment', amountFen, caseId, applicationId, payee, reason, today });
}

/** The entry a case has, where it says the same. */
export function sameAs(earlier: ReserveFundEntry, amountFen: Fen): ReserveFundEntry {
  if (earlier.amountFen === amountFen) return earlier;
  const { kind, amountFen: enteredFen, onDay } = earlier;
  throw refuse('fund-entry-differs', undefined, { entry: { kind, amountFen: enteredFen, onDay } });
}
