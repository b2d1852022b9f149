import type { AgencyKind, Fen, PlainDate } from '@yimen/kernel';
import type { Verdict } from '../domain/assessment';

/** What happens to one household in one programme when the draft takes the other pack's place. */
export const CHANGES = [
  'gained',
  'lost',
  'raised',
  'lowered',
  'amount-known',
  'amount-unknown',
  'unsettled',
  'settled',
] as const;
/** `unsettled`: not eligible → unknown; `settled`: unknown → not eligible. */
export type Change = (typeof CHANGES)[number];

export interface BeforeAfter {
  before: number;
  after: number;
  difference: number;
}

/** What the change of pack does, over every household with its facts as they are now, on one day. */
export interface Replay {
  before: PackNamed;
  after: PackNamed;
  /** Day both packs are asked of. */
  date: PlainDate;
  /** Division prefix. */
  area: string;
  /** Households in the area. */
  households: number;
  /** Of these, once each whatever the number of programmes. */
  changed: {
    any: number;
    gained: number;
    lost: number;
    /** Of the lost, those that gain nothing instead. */
    lostOnly: number;
  };
  /** 分 a month over every programme paid by the month; where an amount isn't known it isn't in it. */
  monthlyFen: BeforeAfter;
  /** 分 once. */
  oneOffFen: BeforeAfter;
  /** In the draft's order, then those it no longer has. */
  programmes: ProgrammeChange[];
  referrals: AgencyReferrals[];
  /** Published numbers in force on the day that differ. */
  standards: StandardChange[];
  /** Numbers that the draft adds or alters only from a later day: not seen in this replay. */
  laterStandards: { id: string; name: string; from: PlainDate }[];
  /** Programmes asked for at the window only: nobody is searched for them, so they aren't replayed. */
  windowOnly: string[];
}

export interface PackNamed {
  ref: string;
  name: string;
}

export interface ProgrammeChange {
  id: string;
  name: string;
  agency: AgencyKind;
  pays: 'monthly' | 'one-off' | null;
  /** Which pack has it. */
  within: 'both' | 'before' | 'after';
  /** Households eligible. */
  eligible: BeforeAfter;
  /** Households of which nobody can tell. */
  unknown: BeforeAfter;
  monthlyFen: BeforeAfter;
  oneOffFen: BeforeAfter;
  /** Eligible households whose amount isn't known, in a programme that pays. */
  amountUnknown: BeforeAfter;
  changes: Record<Change, number>;
  verdicts: { from: Verdict; to: Verdict; households: number }[];
  /** Of the lost, those that receive it now: each needs a hearing before anything ends (社会救助法 第48条). */
  lostReceiving: number;
  reasons: RuleChange[];
  /** By 12-digit township and change, exact: mask them (`maskSmall`) before they are shown. */
  townships: TownshipCell[];
}

export interface RuleChange {
  change: Change;
  /** `dibao.income-below-standard`; null: no rule changed its answer, only the amount. */
  rule: string | null;
  article: string;
  /** What the rule said before and says after; `absent` where the pack has no such rule. */
  from: RuleAnswer;
  to: RuleAnswer;
  households: number;
  examples: Example[];
}

export type RuleAnswer = 'holds' | 'fails' | 'unknown' | 'absent';

/** A household nobody can recognise: no name, no number; no township where fewer than five are like it. */
export interface Example {
  size: number;
  residence: 'urban' | 'rural';
  township: string | null;
  beforeFen: Fen | null;
  afterFen: Fen | null;
  /** What the rule said, in the pack's words; empty where there is no such rule. */
  before: string;
  after: string;
}

export interface TownshipCell {
  township: string;
  change: Change;
  households: number;
  beforeFen: Fen;
  afterFen: Fen;
}

/** Household × programme that are eligible and don't receive it: what an agency would be handed. */
export interface AgencyReferrals extends BeforeAfter {
  agency: AgencyKind;
  /** Handed to it after but not before. */
  added: number;
  gone: number;
}

export interface StandardChange {
  id: string;
  name: string;
  unit: string;
  /** As written in the pack (元 where the unit is yuan); null: none in force. */
  before: Figure | null;
  after: Figure | null;
}

/** One number, or one for each kind of residence. */
export type Figure = number | { urban: number; rural: number };
