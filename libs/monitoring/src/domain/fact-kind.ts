import type { FeedSourceCode } from './feed-sources';

/** 数据项: what a department can say, about whom, and how long that counts. */
export interface FactKind {
  name: string;
  source: FeedSourceCode;
  /** The body that answers for it. */
  authority: string;
  subject: 'member' | 'household';
  /** 级: a disability grade, 1 the severest. 日期: the day on which it happened. */
  unit: '分' | '日期' | '是否' | '级' | '家' | '套' | '月' | '项';
  /**
   * `null`: how things are, said anew with each delivery, so the newest alone counts.
   * A number: something that happened, which stays true for so many days whatever later deliveries leave out.
   */
  lastsDays: number | null;
  /** Column of `household_summary` that shows it. */
  column: string;
}
