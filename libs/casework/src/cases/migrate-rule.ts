import { LIMIT_TITLES } from '@yimen/policy';
import type { CaseStatusSpec, Procedure } from '../domain/procedure';

type Status = CaseStatusSpec<string, string>;

/** Whether a case may go on by another version of its table, in Chinese for the operator. */
export interface Movable {
  /** Null: it keeps its status. */
  whyNot: string | null;
  /** What is different for it there; nothing where the step is the same. */
  changes: string[];
}

/**
 * A case keeps its status where the target knows it as one that waits too; it never ends, and no clock that was stopped for
 * good starts again, by a migration (I9).
 */
export function movable(from: Procedure | undefined, target: Procedure, status: string): Movable {
  const [was, will] = [from?.states[status], target.states[status]];
  const whyNot = refusal(target.version, was, will);
  return whyNot !== null || !was || !will ? { whyNot, changes: [] } : { whyNot, changes: changesOf(was, will, target) };
}

function refusal(version: number, was: Status | undefined, will: Status | undefined): string | null {
  if (!was) return '本服务没有它原来的程序表';
  if (!will) return `第 ${version} 版没有这个环节`;
  if (will.outcome !== was.outcome) return `在第 ${version} 版里这个环节是“${will.name}”，结果不同`;
  if (was.clock === 'stopped' && will.clock !== 'stopped') return '总时限已经终止，不能重新计时';
  return null;
}

/** Whether the clocks have to be set anew. */
export function clocksDiffer(was: Status | undefined, will: Status | undefined): boolean {
  return was?.clock !== will?.clock || limitsOf(was) !== limitsOf(will);
}

function changesOf(was: Status, will: Status, target: Procedure): string[] {
  const gained = Object.keys(will.on).filter((action) => !(action in was.on));
  const lost = Object.keys(was.on).filter((action) => !(action in will.on));
  const names = (actions: readonly string[]) =>
    actions.map((action) => target.actions[action]?.name ?? action).join('、');
  return [
    ...(was.name === will.name ? [] : [`环节改称“${will.name}”`]),
    ...(was.clock === will.clock ? [] : [`总时限由${CLOCKS[was.clock]}改为${CLOCKS[will.clock]}`]),
    ...(limitsOf(was) === limitsOf(will) ? [] : [`环节时限由${limitWord(was)}改为${limitWord(will)}`]),
    ...(gained.length > 0 ? [`新增动作：${names(gained)}`] : []),
    ...(lost.length > 0 ? [`取消动作：${names(lost)}`] : []),
  ];
}

const CLOCKS = { running: '计时', paused: '暂停', stopped: '终止' } as const;
const limitsOf = (status: Status | undefined) => (status?.limits ?? []).join(' ');

function limitWord({ limits = [] }: Status): string {
  return limits.length === 0 ? '无' : limits.map((limit) => `“${LIMIT_TITLES[limit] ?? limit}”`).join('、');
}
