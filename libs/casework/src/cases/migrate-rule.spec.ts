import type { CaseStatusSpec, Procedure } from '../domain/procedure';
import { movable } from './migrate-rule';

type Status = CaseStatusSpec<string, string>;

const table = (version: number, state: Partial<Status> | null): Procedure => ({
  ...{ name: 'little', version, title: '小程序', initial: 'waiting', actions: {} },
  states: state === null ? {} : { waiting: { name: '等待', clock: 'running', on: { go: 'done' }, ...state } },
});
const first = table(1, {});
const moved = (state: Partial<Status> | null, from: Procedure | undefined = first) =>
  movable(from, table(2, state), 'waiting');

describe('Whether a running case may go on by another version of its table (I9)', () => {
  it('where the step is the same, nothing changes for it', () => {
    expect(moved({})).toEqual({ whyNot: null, changes: [] });
  });

  it('not where the new table has no such step, or nobody knows the old one', () => {
    expect(moved(null).whyNot).toBe('第 2 版没有这个环节');
    expect(movable(undefined, table(2, {}), 'waiting').whyNot).toBe('本服务没有它原来的程序表');
  });

  it('not where the step would be an end: no migration decides a case', () => {
    expect(moved({ name: '终止', clock: 'stopped', outcome: 'not-pursued', on: {} }).whyNot).toContain('结果不同');
  });

  it('not where a clock that was stopped for good would have to run again', () => {
    expect(moved({}, table(1, { clock: 'stopped' })).whyNot).toContain('不能重新计时');
    expect(moved({ clock: 'stopped' }).whyNot).toBeNull();
  });

  it('says what is different there: name, clocks, what can be done', () => {
    const changed = moved({
      ...{ name: '等候', clock: 'paused', waitingFor: 'applicant', limits: ['survey'], on: { stay: 'waiting' } },
    });
    expect(changed.changes).toEqual([
      '环节改称“等候”',
      '总时限由计时改为暂停',
      '环节时限由无改为“启动入户调查”',
      '新增动作：stay',
      '取消动作：go',
    ]);
  });
});
