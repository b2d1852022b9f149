import type { PlainDate } from '@yimen/kernel';
import type { ProcedureTerms } from '@yimen/policy';
import type { MeasureOutcome } from '../domain/application';

/** Whom a case is for, as on the day it was opened. */
export interface CasePerson {
  memberId: string;
  minor: boolean;
}

/** 办件 as its table row, camel-cased. */
export interface CaseFile {
  id: string;
  applicationId: string;
  measureId: string;
  householdId: string;
  receiptNo: string;
  division: string;
  programme: string;
  programmeName: string;
  procedure: string;
  procedureVersion: number;
  policyPack: string;
  terms: ProcedureTerms;
  persons: CasePerson[];
  windowAgencyId: string;
  /** A department that takes part. */
  audienceAgencyId: string | null;
  status: string;
  version: number;
  staffRelative: boolean;
  complained: boolean;
  /** The draw it stood in (民发〔2021〕43号 第16条), and whether it was drawn. */
  sampleDrawId: string | null;
  sampled: boolean;
  /** 分, as assessed, then as decided. */
  monthlyFen: number | null;
  oneOffFen: number | null;
  outcome: MeasureOutcome | null;
  reason: string | null;
  openedOn: PlainDate;
  closedOn: PlainDate | null;
}

/** What changes besides the status. */
export interface CasePatch {
  staffRelative?: true;
  complained?: true;
  monthlyFen?: number | null;
  oneOffFen?: number | null;
  outcome?: MeasureOutcome;
  reason?: string;
}

/** One finding or statement of the file. */
export interface CaseRecord {
  kind: string;
  body: Record<string, unknown>;
  byId: string;
  byName: string;
  agencyName: string | null;
  onDay: PlainDate;
  at: string;
}
