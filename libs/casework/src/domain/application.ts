import type { PlainDate } from '@yimen/kernel';
import type { Assessment, Hardship } from '@yimen/policy';
import type { ApplicationAction, ApplicationStatus } from './application-states';
import type { PaperCode } from './papers';

/** What an officer may say of how an application came. */
export const CHANNELS = ['window', 'assistant', 'applicant', 'hotline', 'monitoring'] as const;
/** `handover`: another region took it for us (代收代办); only its own system says so. */
export type Channel = (typeof CHANNELS)[number] | 'handover';

/** An application as its table row, camel-cased. */
export interface Application {
  id: string;
  receiptNo: string;
  householdId: string;
  applicantId: string;
  division: string;
  windowAgencyId: string;
  channel: Channel;
  hardships: Hardship[];
  status: ApplicationStatus;
  version: number;
  policyPack: string;
  assessment: Assessment | null;
  supplement: Supplement | null;
  answer: Answer | null;
  submittedAt: Date;
  /** 受理: the day that limits count from; null before. */
  acceptedOn: PlainDate | null;
  closedAt: Date | null;
}

export interface Supplement {
  papers: { code: PaperCode; name: string }[];
  note?: string;
}

export type MeasureOutcome = 'granted' | 'partly-granted' | 'refused' | 'not-pursued';

/** The one answer (统一窗口出件). */
export interface Answer {
  outcome: MeasureOutcome;
  /** Who stands for the whole answer (牵头): the agency of the first programme, in the pack's order, that was decided. */
  lead: { programme: string; agencyName: string } | null;
  measures: AnsweredMeasure[];
  /** Another region's office, where it was handed over: its decisions, not ours. */
  decidedBy?: string;
}

export interface AnsweredMeasure {
  programme: string;
  /** What another region calls it. */
  programmeName?: string;
  outcome: MeasureOutcome;
  /** Coded; of another region's decision its words. */
  reason: string | null;
  monthlyFen: number | null;
  oneOffFen: number | null;
  agencyName: string;
}

/** A person's action on an application, as permissions name it. */
export type PersonAction = Exclude<ApplicationAction, 'conclude' | 'hand-back'>;
