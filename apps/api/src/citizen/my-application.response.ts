import type { ApplicationStatus } from '@yimen/casework';
import type { AnswerResponse, ClockResponse, SupplementResponse } from '../window/application.response';

export class MyMeasureResponse {
  programme!: string;
  status!: string;
  outcome!: string | null;
}

export class MyStepResponse {
  at!: string;
  action!: string;
  agencyName!: string | null;
  reason!: string | null;
}

/** 申请人自己看到的：每一步、在谁手里、还缺什么 */
export class MyApplicationResponse {
  receiptNo!: string;
  status!: ApplicationStatus;
  clock!: ClockResponse;
  submittedAt!: string;
  supplement!: SupplementResponse | null;
  measures!: MyMeasureResponse[];
  answer!: AnswerResponse | null;
  steps!: MyStepResponse[];
}
