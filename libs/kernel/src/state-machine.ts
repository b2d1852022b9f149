/** What the legal clock does while a case is in a status (invariant I4). */
export type ClockMode = 'running' | 'paused' | 'stopped';

export interface StatusSpec<Action extends string, Status extends string> {
  clock: ClockMode;
  /** Whom a paused clock waits for. */
  waitingFor?: 'applicant' | 'window' | 'department';
  on: Readonly<Partial<Record<Action, Status>>>;
}

export interface StateMachine<Status extends string, Action extends string> {
  name: string;
  initial: Status;
  states: Readonly<Record<Status, StatusSpec<Action, Status>>>;
}

/** Where `action` leads from `status`, or null when the table doesn't allow it (invariant I1). */
export function next<S extends string, A extends string>(machine: StateMachine<S, A>, status: S, action: A): S | null {
  return machine.states[status].on[action] ?? null;
}

export function allowedActions<S extends string, A extends string>(machine: StateMachine<S, A>, status: S): A[] {
  return Object.keys(machine.states[status].on) as A[];
}

export function isFinal<S extends string, A extends string>(machine: StateMachine<S, A>, status: S): boolean {
  return allowedActions(machine, status).length === 0;
}

/**
 * Faults of a table: a target that is no status, a status nothing leads to, a dead end whose clock still runs,
 * a pause that waits for nobody. A process that finds one refuses to start.
 */
export function machineFaults<S extends string, A extends string>(machine: StateMachine<S, A>): string[] {
  const names = Object.keys(machine.states) as S[];
  const reached = reachable(machine);
  const strangers = [...reached].filter((status) => !names.includes(status));
  const unreached = names.filter((status) => !reached.has(status));
  return [
    ...strangers.map((status) => `'${status}' is no status`),
    ...unreached.map((status) => `nothing leads to '${status}'`),
    ...names.flatMap((status) => clockFaults(machine, status)),
  ].map((fault) => `${machine.name}: ${fault}`);
}

function reachable<S extends string, A extends string>(machine: StateMachine<S, A>): Set<S> {
  const reached = new Set<S>([machine.initial]);
  for (const from of reached) {
    for (const to of Object.values(machine.states[from]?.on ?? {}) as S[]) reached.add(to);
  }
  return reached;
}

function clockFaults<S extends string, A extends string>(machine: StateMachine<S, A>, status: S): string[] {
  const { clock, waitingFor } = machine.states[status];
  const faults: string[] = [];
  if (isFinal(machine, status) && clock !== 'stopped') faults.push(`'${status}' is final but its clock is ${clock}`);
  if (clock === 'paused' && !waitingFor) faults.push(`'${status}' waits for nobody`);
  return faults;
}
