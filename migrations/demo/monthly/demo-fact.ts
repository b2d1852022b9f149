import type { PlainDate } from '@yimen/kernel';

/** What a department's monthly feed says about one person or one household. */
export type DemoFact = {
  /** 分, a date, or simply true. */
  value: number | string | boolean;
  /** Last day of the month. */
  asOf: PlainDate;
} & (MemberFact | HouseholdFact);

interface MemberFact {
  subjectKind: 'member';
  residentId: string;
  kind: 'medical-self-pay-12m-fen' | 'registered-unemployed' | 'school-dropout' | 'death';
  source: 'medical-insurance' | 'human-resources' | 'education' | 'funeral';
}

interface HouseholdFact {
  subjectKind: 'household';
  householdKey: string;
  kind: 'vehicle-registered';
  source: 'vehicle-administration';
}
