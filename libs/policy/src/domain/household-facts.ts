import type { Fen, PlainDate } from '@yimen/kernel';
import type * as values from './vocabulary/values';

/**
 * A household as the assessment reads it: the contract of `policy evaluate` field by field,
 * and what was told at the window. Money is 分 per month unless the name says 12m.
 * A missing optional fact is unknown, never zero.
 */
export interface HouseholdFacts {
  residence: 'urban' | 'rural';
  /** 12 digits. */
  division: string;
  /** 户籍 in this county. */
  registeredHere?: boolean;
  members: readonly MemberFacts[];
  liquidAssetsFen?: Fen;
  vehicles?: readonly VehicleFacts[];
  homes?: readonly HomeFacts[];
  householdIncome12mFen?: Fen;
  spending12mFen?: SpendingFacts;
  currentAwards?: readonly CurrentAward[];
  event?: { kind: EventKind; date: PlainDate };
  /** What is wrong, as told at the window. An empty list means that it was asked and nothing was said. */
  hardships?: readonly Hardship[];
}

export interface MemberFacts {
  id: string;
  birthDate: PlainDate;
  sex?: 'male' | 'female';
  kinship: (typeof values.KINSHIPS)[number];
  /** Per month by kind; an object without a kind means that there is none of it, no object means unknown. */
  incomeFen?: Readonly<Partial<Record<IncomeKind, Fen>>>;
  employedSince?: PlainDate;
  employmentCostFen?: Fen;
  labour?: 'able' | 'unable';
  unemployed?: boolean;
  disability?: { class: DisabilityClass; grade: number };
  needsLongTermCare?: boolean;
  /** On the local 重特大疾病 list. */
  seriousIllness?: boolean;
  selfCareItemsFailed?: number;
  /** 法定赡养、抚养、扶养义务人. */
  obligors?: 'none' | 'incapable' | 'capable';
  schooling?: (typeof values.SCHOOLING)[number];
  /** Lives in an institution (集中供养). */
  institution?: boolean;
  workInjuryCareFee?: boolean;
  parents?: { father?: ParentFacts; mother?: ParentFacts };
}

export const INCOME_KINDS = [
  'wages',
  'business',
  'property',
  'transfer',
  'pension',
  'basic-pension',
  'high-age-allowance',
  'disability-subsidy',
  'veteran-allowance',
  'scholarship',
  'social-assistance',
] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];

export const HARDSHIP_KINDS = [
  'income',
  'illness',
  'schooling',
  'housing',
  'unemployment',
  'disaster',
  'accident',
  'care',
  'other',
] as const;
export type HardshipKind = (typeof HARDSHIP_KINDS)[number];

export interface Hardship {
  kind: HardshipKind;
  note?: string;
}

export interface VehicleFacts {
  valueFen: Fen;
  kind?: (typeof values.VEHICLE_KINDS)[number];
}

export interface HomeFacts {
  areaM2: number;
  /** C/D级危房. */
  dangerous?: boolean;
}

export interface SpendingFacts {
  medicalSelfPay?: Fen;
  education?: Fen;
  disabilityRehab?: Fen;
}

export interface CurrentAward {
  programme: string;
  since: PlainDate;
  /** Whom it covers; the whole household when absent. */
  memberIds?: readonly string[];
  aboveLineSince?: PlainDate;
}

export type EventKind = (typeof values.EVENT_KINDS)[number];

export type DisabilityClass = (typeof values.DISABILITY_CLASSES)[number];

export interface ParentFacts {
  status: (typeof values.PARENT_STATUSES)[number];
  months?: number;
}
