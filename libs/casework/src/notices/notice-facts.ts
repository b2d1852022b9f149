import type { Fen, PlainDate } from '@yimen/kernel';
import type { LimitTerms } from '@yimen/policy';
import type { MeasureOutcome } from '../domain/application';

/** Why, as the reader reads it: in words, with the article it rests on where there is one. */
export interface WrittenReason {
  text: string;
  article?: string;
}

/** What each kind of notice lists; kept with the letter, so that what was said is data too. */
export interface NoticeFacts {
  /** 受理通知书. `limit` is the longest total limit among the programmes applied for, where the pack has one. */
  acceptance: { hardships: readonly string[]; limit?: Pick<LimitTerms, 'budget' | 'unit'> };
  /** 补正材料一次性告知书: everything that is missing, once (LAW 62; 民发〔2021〕57号 第10条). */
  supplement: { papers: readonly { code: string; name: string }[]; note?: string; dueOn?: PlainDate };
  /** 不予受理通知书. */
  'not-accepted': { reason: WrittenReason & { code: string }; note?: string };
  /** 不予确认通知书 (民发〔2021〕57号 第21条: within three working days, in writing, with reasons); null: the whole application. */
  'not-confirmed': { programmeName: string | null; reasons: readonly WrittenReason[]; note?: string };
  /** 确认通知书. 分; `from` is the month it is paid from, as its first day; `against`: less than was assessed, for `reasons` (LAW 76). */
  confirmed: {
    programmeName: string;
    persons: number;
    monthlyFen: Fen | null;
    oneOffFen: Fen | null;
    from?: PlainDate;
    reasons?: readonly WrittenReason[];
    against?: boolean;
  };
  /** 调减（终止）救助决定书 (LAW 48). 分 per month; `heardOn` is when the recipient was heard. */
  adjusted: {
    programmeName: string;
    change: 'reduced' | 'ended';
    beforeFen: Fen | null;
    afterFen: Fen | null;
    from: PlainDate;
    reasons: readonly WrittenReason[];
    heardOn: PlainDate;
    said?: string;
  };
  /** 听取意见通知书 (LAW 48): what is intended, why, and until when the recipient can answer. */
  hearing: {
    programmeName: string;
    proposal: 'reduce' | 'end';
    beforeFen: Fen | null;
    afterFen: Fen | null;
    reasons: readonly WrittenReason[];
    replyBy: PlainDate;
  };
  /**
   * 办结答复书: the one answer, measure by measure (统一窗口出件, LAW 45); `lead` stands for the whole. `elsewhere`: another
   * region decided; `note` says why where it came to no measure.
   */
  closing: {
    outcome: MeasureOutcome;
    lead?: string;
    measures: readonly AnsweredLine[];
    elsewhere?: { decidedBy: string; note?: string };
  };
}

export interface AnsweredLine {
  programmeName: string;
  outcome: MeasureOutcome;
  reason: string | null;
  monthlyFen: Fen | null;
  oneOffFen: Fen | null;
  agencyName: string;
  /** Ended against the applicant without a decision on the measure itself: less than was asked for (LAW 76). */
  endedAgainst?: true;
}

export type NoticeKind = keyof NoticeFacts;

/** A notice of any kind with the facts of that kind. */
export type NoticeOf<K extends NoticeKind = NoticeKind> = { [Kind in K]: { kind: Kind; facts: NoticeFacts[Kind] } }[K];
