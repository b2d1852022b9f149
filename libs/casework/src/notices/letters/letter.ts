import type { Markup, PlainDate } from '@yimen/kernel';

/** What every letter says besides its facts. */
export interface LetterHead {
  agencyName: string;
  /** 渝北区: whose government hears an appeal (行政复议法 第24条). */
  countyName: string;
  number: string;
  /** In full: it is the applicant's own letter. */
  addressee: string;
  receiptNo: string;
  issuedOn: PlainDate;
}

/** A letter's own part, made of its facts. */
export interface Letter {
  title: string;
  body: Markup;
  /** What an appeal would be against, where something was refused, cut or ended (LAW 76); null: nothing was. */
  against: string | null;
}
