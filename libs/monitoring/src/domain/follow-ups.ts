import { refuse } from './monitoring.errors';

export interface FollowUpResult {
  name: string;
  /** The household got something by it; left out where that isn't the question. */
  helped?: boolean;
  /** What the indicator said was so, where only now it is known. */
  confirmed?: boolean;
}

export interface FollowUpSpec {
  name: string;
  results: Readonly<Record<string, FollowUpResult>>;
}

/** What has to follow a disposition before its deadline (国办发〔2023〕39号 三(四)). */
export const FOLLOW_UPS = {
  'ask-department': {
    name: '商请部门落实',
    results: {
      delivered: { name: '已落实', helped: true },
      'not-delivered': { name: '部门答复不能落实', helped: false },
    },
  },
  'await-application': {
    name: '等待申请',
    results: {
      'not-applying': { name: '本人不申请', helped: false },
      'helped-otherwise': { name: '已由其他途径帮扶', helped: true },
    },
  },
  'case-conference': {
    name: '一事一议',
    results: {
      'measures-agreed': { name: '已议定帮扶措施', helped: true },
      'no-measures': { name: '议定不采取措施', helped: false },
    },
  },
  // Aid goes on either way; a cut is what a hearing is for, and a person decides it (LAW 48, I7).
  verify: {
    name: '核实',
    results: {
      'still-qualifies': { name: '核实后仍符合条件', confirmed: false },
      'hearing-opened': { name: '核实属实，已启动听取意见', confirmed: true },
    },
  },
} as const satisfies Record<string, FollowUpSpec>;

export type FollowUp = keyof typeof FOLLOW_UPS;
export const FOLLOW_UP_CODES = Object.keys(FOLLOW_UPS) as FollowUp[];

export const FOLLOW_UP_RESULTS = Object.values(FOLLOW_UPS as Record<string, FollowUpSpec>).flatMap(({ results }) =>
  Object.keys(results),
);

/** What that follow-up may come to, by code. */
export function resultsOf(followUp: FollowUp): string[] {
  return Object.keys(FOLLOW_UPS[followUp].results);
}

/** Refuses `follow-up-result-unfit`, with those that fit. */
export function followUpResult(followUp: FollowUp, result: string): FollowUpResult {
  const { results }: FollowUpSpec = FOLLOW_UPS[followUp];
  const found = Object.hasOwn(results, result) ? results[result] : undefined;
  if (!found) throw refuse('follow-up-result-unfit', undefined, { allowed: resultsOf(followUp) });
  return found;
}
