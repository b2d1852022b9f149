import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { FollowUp } from './follow-ups';
import { refuse } from './monitoring.errors';

export const MAX_SUPPRESS_DAYS = 180;
/** After an application from a warning has ended, people have judged: the same indicator keeps silent so long. */
export const AFTER_APPLICATION_DAYS = 90;
/** At least so long after a follow-up has ended, however late. */
export const SILENT_AFTER_FOLLOW_UP_DAYS = 30;

type Family = 'entry' | 'exit';

export interface DispositionSpec {
  name: string;
  families: readonly Family[];
  /** Days the same indicator keeps silent about the household when nobody says; null: the officer must say. */
  defaultDays: number | null;
  /** What has to follow, with a deadline; null: nothing. */
  followUp: FollowUp | null;
  /** What it says of the warning where nobody says otherwise; null: not known yet. */
  confirmed: boolean | null;
  helped: boolean | null;
  basis: string;
}

/** What people found, in the four branches of 国办发〔2023〕39号 三(四), and "nothing wrong". */
export const DISPOSITIONS = {
  'nothing-wrong': {
    name: '已核实，没有困难或变化',
    families: ['entry', 'exit'],
    defaultDays: null,
    ...{ followUp: null, confirmed: false, helped: null },
    basis: '不重复打扰',
  },
  'policy-delivered': {
    name: '政策未落实，现已落实',
    families: ['entry'],
    defaultDays: 90,
    ...{ followUp: null, confirmed: true, helped: true },
    basis: '国办发〔2023〕39号 三(四)1',
  },
  'department-asked': {
    name: '政策未落实，已商请部门落实',
    families: ['entry'],
    defaultDays: 90,
    ...{ followUp: 'ask-department', confirmed: true, helped: null },
    basis: '国办发〔2023〕39号 三(四)1',
  },
  informed: {
    name: '可能符合条件，已告知政策和申请方式',
    families: ['entry'],
    defaultDays: 30,
    ...{ followUp: 'await-application', confirmed: true, helped: null },
    basis: '国办发〔2023〕39号 三(四)2',
  },
  'case-conference': {
    name: '情况复杂，已提请一事一议',
    families: ['entry', 'exit'],
    defaultDays: 60,
    ...{ followUp: 'case-conference', confirmed: null, helped: null },
    basis: '国办发〔2023〕39号 三(四)3',
  },
  'needs-verification': {
    name: '可能不再符合条件，已转入核实，待遇不变',
    families: ['exit'],
    defaultDays: 60,
    ...{ followUp: 'verify', confirmed: null, helped: null },
    basis: '国办发〔2023〕39号 三(四)4；社会救助法第四十八条',
  },
} as const satisfies Record<string, DispositionSpec>;

export type Disposition = keyof typeof DISPOSITIONS;
export const DISPOSITION_CODES = Object.keys(DISPOSITIONS) as Disposition[];

/** Dispositions an officer may choose for a warning of that family. */
export function dispositionsFor(family: Family): Disposition[] {
  return DISPOSITION_CODES.filter((code) => (DISPOSITIONS[code] as DispositionSpec).families.includes(family));
}

/** What systems and old rows say as well. */
export function dispositionName(code: string): string {
  if (code === 'application-ended') return '由预警提出的申请已办结';
  return DISPOSITIONS[code as Disposition]?.name ?? code;
}

/**
 * Last day on which the indicator keeps silent about the household.
 * Refuses `disposition-not-for-family` (with those that are) and `suppression-needed`.
 */
export function suppressedUntil(
  disposition: Disposition,
  family: Family,
  days: number | undefined,
  today: PlainDate,
): PlainDate {
  const { families, defaultDays }: DispositionSpec = DISPOSITIONS[disposition];
  if (!families.includes(family))
    throw refuse('disposition-not-for-family', undefined, { allowed: dispositionsFor(family) });
  const chosen = days ?? defaultDays;
  if (chosen === null || chosen < 1 || chosen > MAX_SUPPRESS_DAYS)
    throw refuse('suppression-needed', undefined, { maxDays: MAX_SUPPRESS_DAYS });
  return addDays(today, chosen);
}

export interface Finding {
  confirmed: boolean | null;
  helped: boolean | null;
}

/** What a disposition and what was said besides come to together. Refuses `finding-contradicts`. */
export function findingOf(disposition: Disposition, told: { confirmed?: boolean; helped?: boolean }): Finding {
  const usual: DispositionSpec = DISPOSITIONS[disposition];
  const confirmed = told.confirmed ?? usual.confirmed;
  const helped = told.helped ?? usual.helped;
  const settled = disposition === 'nothing-wrong' ? confirmed === true || helped === true : false;
  const undelivered = disposition === 'policy-delivered' && helped === false;
  if (settled || undelivered) throw refuse('finding-contradicts');
  return { confirmed, helped };
}
