import type { PlainDate } from '@yimen/kernel';
import type { Residence } from '../reference/divisions/divisions';
import type { Kinship } from './people/family';
import type { Sex } from './people/given-names';

export type IncomeKind =
  | 'wages'
  | 'business'
  | 'property'
  | 'transfer'
  | 'pension'
  | 'basic-pension'
  | 'high-age-allowance'
  | 'disability-subsidy'
  | 'social-assistance';

export interface Disability {
  class: 'visual' | 'hearing' | 'speech' | 'limb' | 'intellectual' | 'mental' | 'multiple';
  grade: number;
}

export interface ParentStatus {
  status: 'caring' | 'dead' | 'untraceable' | 'severely-disabled' | 'imprisoned' | 'out-of-contact';
  months?: number;
}

export interface MemberHealth {
  disability?: Disability;
  seriousIllness: boolean;
  /** Of the six of 民发〔2021〕43号 art. 21. */
  selfCareItemsFailed?: number;
  needsLongTermCare?: boolean;
}

export interface MemberLiving {
  /** 分 per month by kind. */
  incomeFen: Partial<Record<IncomeKind, number>>;
  labour: 'able' | 'unable';
  unemployed?: boolean;
  employedSince?: PlainDate;
  employmentCostFen?: number;
}

export interface DemoMember extends MemberHealth, MemberLiving {
  id: string;
  residentId: string;
  name: string;
  birthDate: PlainDate;
  sex: Sex;
  kinship: Kinship;
  schooling?: 'none' | 'preschool' | 'compulsory' | 'high-school' | 'vocational' | 'undergraduate';
  obligors?: 'none' | 'incapable' | 'capable';
  parents?: { father: ParentStatus; mother: ParentStatus };
}

export interface HouseholdProperty {
  liquidAssetsFen: number;
  vehicles: { valueFen: number; kind: 'car' | 'motorcycle' }[];
  homes: { areaM2: number; dangerous: boolean }[];
}

export interface CurrentAward {
  programme: string;
  since: PlainDate;
  memberIds: string[];
  aboveLineSince?: PlainDate;
}

/** The fields of `household.schema.json`, plus what the registry needs: identity, names and an address. */
export interface DemoHousehold extends HouseholdProperty {
  id: string;
  /** `demo-<seed>-<number>`; facts about a whole household name it by this. */
  key: string;
  address: string;
  residence: Residence;
  /** Village, 12 digits. */
  division: string;
  registeredHere: boolean;
  members: DemoMember[];
  /** Left out where nobody has stated it: the assessment must then answer "unknown". */
  householdIncome12mFen?: number;
  spending12mFen: { medicalSelfPay: number; education: number; disabilityRehab: number };
  currentAwards: CurrentAward[];
}
