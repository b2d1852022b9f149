import type { Fen, PlainDate } from '@yimen/kernel';

export type EntryKind = 'top-up' | 'payment' | 'repayment';

/** What a township may pay at once (备用金, 中办发〔2020〕18号 15；民发〔2018〕23号). */
export interface ReserveFund {
  /** The township, 12 digits. */
  division: string;
  /** 分; never below zero. */
  balanceFen: Fen;
}

/** One movement of the fund; never changed afterwards. */
export interface ReserveFundEntry {
  id: string;
  /** Its place in the order of the fund's entries, from 1 without a gap. */
  n: number;
  kind: EntryKind;
  /** 分, above zero; a payment takes it away, the others add it. */
  amountFen: Fen;
  balanceAfterFen: Fen;
  caseId: string | null;
  applicationId: string | null;
  /** Who got the money of a payment. */
  payee: string | null;
  reason: string;
  byName: string;
  agencyName: string | null;
  onDay: PlainDate;
}

/** What the balance moves by, in 分. */
export function movement(kind: EntryKind, amountFen: Fen): Fen {
  return kind === 'payment' ? -amountFen : amountFen;
}
