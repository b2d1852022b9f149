import type { AgencyKind, DepartmentRefusal, PlainDate, ReturnReason } from '@yimen/kernel';
import type { HardshipKind } from '../household-facts';

/** V read in full · E seen in an excerpt · K general knowledge · U not found: an open assumption, see the note. */
export type Confidence = 'V' | 'E' | 'K' | 'U';

/** Where a figure or rule comes from and how sure we are of it. */
export interface Sourced {
  source?: string;
  confidence?: Confidence;
  note?: string;
}

/** A pack as its file says it, all layers merged (`packs/pack.schema.json`). */
export interface PackDocument {
  id: string;
  extends?: string;
  version: PlainDate;
  name: string;
  /** 12 digits. */
  division: string;
  /** The statute that citations add from the day it is in force. */
  law: { name: string; inForce: PlainDate };
  rounding: Rounding & Sourced;
  parameters: Record<string, ParameterDocument>;
  definitions: { household?: Record<string, DefinitionDocument>; member?: Record<string, DefinitionDocument> };
  needs: Partial<Record<HardshipKind, NeedDocument>>;
  programmes: ProgrammeDocument[];
  referral?: ReferralDocument;
  /** A pack published before there were any says `{}`: see `indicatorSection`. */
  indicators?: IndicatorDocument[] | Record<string, never>;
}

export interface Rounding {
  /** A sum is rounded to a multiple of this many 分, once, at the end (I10). */
  toFen: number;
  mode: 'up' | 'nearest' | 'down';
}

export type Unit = 'yuan' | 'percent' | 'count' | 'month' | 'year' | 'm2';

/** A number of the policy, by date; no rows: not published. */
export interface ParameterDocument extends Sourced {
  name: string;
  unit: Unit;
  rows: ParameterRow[];
  check?: { is: string; note?: string };
}

export interface ParameterRow extends Sourced {
  from: PlainDate;
  /** Last day; open until the next row. */
  to?: PlainDate;
  value?: number;
  urban?: number;
  rural?: number;
}

export interface DefinitionDocument extends Sourced {
  name: string;
  is: string;
  article?: string;
}

export interface NeedDocument {
  name: string;
  seen?: string;
  seenIn?: string;
  says: string;
}

export interface ProgrammeDocument extends Sourced {
  id: string;
  name: string;
  for: 'household' | 'member';
  answers: HardshipKind[];
  agency: AgencyKind;
  confirms?: 'county' | 'township' | 'department';
  procedure?: 'basic-living' | 'subsidy' | 'urgent-aid' | 'departmental';
  decides?: 'all' | 'any';
  scan?: boolean;
  monitored?: boolean;
  rules: RuleDocument[];
  covers?: string;
  monthly?: string;
  oneOff?: string;
  /** Whether the opinion is shown in the village before the decision; where it isn't said, only for basic-living. */
  publicity?: boolean;
  /** The neutral name under which it hangs there, where its own tells of illness, disability or children. */
  publishedAs?: string;
  /** By the keys of `LIMIT_TITLES`. */
  limits?: Record<string, LimitDocument>;
}

/** How long a step may take; it begins the day after the event. */
export interface LimitDocument extends Sourced {
  /** In `unit`; at least one. */
  budget: number;
  unit: 'working-day' | 'calendar-day' | 'month';
  /** What it may be extended to, in `unit`; more than the budget. */
  extendTo?: number;
  /** What happens to a last day that nobody works on; nothing where the rule doesn't say. */
  roll?: 'none' | 'next-working-day';
}

export interface RuleDocument extends Sourced {
  id: string;
  article: string;
  /** Article number of the pack's law. */
  law?: number;
  when?: string;
  unless?: string;
  yes?: string;
  no?: string;
  unknown?: string;
}

/** 转办以后: what follows when a department gives a referral back, and what happens to those that nobody takes. */
export interface ReferralDocument extends Sourced {
  /** Which kind coordinates what was given back twice for the same reason (LAW 4, 64). */
  twiceTo?: AgencyKind;
  /** Kinds without a legal duty to answer: what they don't take within the limit `claim` goes back to the window. */
  expires?: AgencyKind[];
  /** In order of precedence among several reasons. */
  returns?: ReturnDocument[];
}

/** One reason of a return and what it leads to; each `then` has its own further word, and no other. */
export interface ReturnDocument extends Sourced {
  id: ReturnReason;
  then: 'window' | 'pass-on' | 'park' | 'ask-applicant' | 'close';
  /** `pass-on`: to the agency of this kind in the area. */
  agency?: AgencyKind;
  /** `park`: for so many calendar days at most. */
  days?: number;
  /** `close`: with this refusal. */
  as?: DepartmentRefusal;
}

/** A rule over the household's summary row; its place in the list is its bit. */
export interface IndicatorDocument extends Sourced {
  id: string;
  version: number;
  family: 'entry' | 'exit';
  colour: 'red' | 'orange' | 'yellow' | 'blue';
  rank: number;
  name: string;
  whatToDo: string;
  when: string;
  hardship?: HardshipKind;
  article?: string;
  source: string;
  confidence: Confidence;
  /** Names of the summary its warning shows besides those it asks. */
  shows?: string[];
}
