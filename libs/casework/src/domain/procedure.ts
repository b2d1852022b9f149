import type { Role, StateMachine, StatusSpec } from '@yimen/kernel';

/** Who takes an action: a role, whoever confirms by the pack (M7: county or township), or a sweeper. */
export type Taker = Role | 'confirmer' | 'system';

export interface ActionSpec {
  /** Chinese, for the counter and the diagram. */
  name: string;
  by: readonly Taker[];
  /** Kind of the record it leaves in the file; without one only the log line. */
  records?: string;
  /** The limit it was about is kept: what had to begin has begun. */
  stops?: string;
  /** Where the step comes from. */
  article?: string;
}

export interface CaseStatusSpec<Status extends string, Action extends string> extends StatusSpec<Action, Status> {
  /** Chinese: 公示. */
  name: string;
  /**
   * Limits of the pack that run as clocks of this step; `clock` speaks of the total limit. A pause without any holds every
   * clock; one with some holds the total only, and not even that where the pack has none of them: an office never waits
   * for itself without a limit.
   */
  limits?: readonly string[];
  /** While everything is held: how long whom it waits for may take, told to the office when it is over. */
  waits?: string;
  /** What a case that ends here came to. */
  outcome?: 'granted' | 'refused' | 'not-pursued';
}

/**
 * A procedure as a literal table: status → action → next, who may, what the clock does, what is recorded.
 * A running case keeps the `version` it started with (I9); a changed table gets the next one.
 */
export interface Procedure<Status extends string = string, Action extends string = string> extends StateMachine<
  Status,
  Action
> {
  version: number;
  /** Chinese: 基本生活救助. */
  title: string;
  states: Readonly<Record<Status, CaseStatusSpec<Status, Action>>>;
  actions: Readonly<Record<Action, ActionSpec>>;
}
