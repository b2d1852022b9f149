import type { WindowAction } from '../domain/referral-states';
import { AssistResponse } from './assist.response';
import { ReferralStateResponse } from './referral-state.response';

/** 窗口看到的一件协办 */
export class WindowAssistResponse extends AssistResponse {
  /** 您现在可以做的 */
  allowed!: WindowAction[];
}

/** 窗口看到的一件转办 */
export class ReferralLineResponse extends ReferralStateResponse {
  applicationId!: string;
  /** 改派前的那一件 */
  previousId!: string | null;
  agencyId!: string;
  /** @example "渝北区医疗保障局" */
  agencyName!: string;
  /** 您现在可以做的 */
  allowed!: WindowAction[];
  /** 协办件：请协办部门做什么 */
  task!: string | null;
  /** 退回原因所建议的下一步 */
  suggested!: WindowAction | null;
  /** 协办件及其结果 */
  assists!: WindowAssistResponse[];
}
