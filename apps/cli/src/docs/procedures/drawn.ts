import type { ClockMode, StateMachine } from '@yimen/kernel';

/** A table as its page draws it; what has no name in it is shown by its identifier. */
export interface Drawn {
  /** Name of the page. */
  name: string;
  title: string;
  version?: number;
  initial: string;
  states: Readonly<Record<string, DrawnState>>;
  actions: Readonly<Record<string, DrawnAction>>;
}

interface DrawnState {
  name?: string;
  clock: ClockMode;
  waitingFor?: string;
  limits?: readonly string[];
  waits?: string;
  outcome?: string;
  on: Readonly<Partial<Record<string, string>>>;
}

export interface DrawnAction {
  name: string;
  by: readonly string[];
  records?: string;
  article?: string;
}

type Table = StateMachine<string, string> & Partial<Drawn>;

/** A table, with what its page adds to it; what the table says of itself goes before. */
export function drawn(table: Table, more: Pick<Drawn, 'name' | 'title'> & Partial<Drawn>): Drawn {
  const states = Object.entries(table.states).map(([status, state]) => [
    status,
    { ...more.states?.[status], ...state },
  ]);
  return { actions: {}, ...more, ...table, name: more.name, states: Object.fromEntries(states) };
}

export function nameOfState(table: Drawn, status: string): string {
  return table.states[status]?.name ?? status;
}

export function nameOfAction(table: Drawn, action: string): string {
  return table.actions[action]?.name ?? action;
}

export interface Arrow {
  from: string;
  action: string;
  to: string;
}

/** Every arrow of the table, in its order. */
export function arrowsOf({ states }: Drawn): Arrow[] {
  return Object.entries(states).flatMap(([from, { on }]) =>
    Object.entries(on).map(([action, to]) => ({ from, action, to: String(to) })),
  );
}
