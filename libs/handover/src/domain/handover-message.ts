import type { PlainDate } from '@yimen/kernel';
import type { Hardship } from '@yimen/policy';
import type { NewHousehold } from '@yimen/registry';

/** What is handed over: enough for an ordinary application there, and the day from which its time runs. */
export interface HandoverMessage {
  /** Ours: the other side keeps it, so that a second delivery makes no second application. */
  id: string;
  /** Who has it here, for a telephone call. */
  from: { receiptNo: string; window: string };
  acceptedOn: PlainDate;
  household: NewHousehold;
  hardships: readonly Hardship[];
}
