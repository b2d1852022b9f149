import type { CaseStatusSpec, Procedure } from './procedure';

/** The limit of the pack that runs from acceptance to the end. */
const TOTAL = 'decide';

export type ClockCommand =
  { do: 'stop' | 'pause'; steps?: readonly string[] } | { do: 'resume' } | { do: 'start'; step: string };

export interface StatusChange {
  /** Null where the case has just been opened. */
  from: string | null;
  to: string;
  /** Published once already: the limit is the shorter one, where the pack has it. */
  again?: boolean;
}

/**
 * What the clocks do when a case comes to a status (I4): the limits of the step start and those before end; the total one
 * runs, stands still or ends with the table. `pack`: the keys the pack has.
 */
export function clockPlan(table: Procedure, change: StatusChange, pack: readonly string[]): ClockCommand[] {
  const { from, to } = change;
  const state = table.states[to];
  if (!state || from === to) return [];
  if (state.outcome !== undefined) return [{ do: 'stop' }];
  if (state.clock === 'paused' && !state.limits) return held(state, pack);
  const own = ownLimits(state, change, pack);
  const pauses = state.clock === 'paused' && own.length > 0;
  return [
    ...(from === null ? [started(TOTAL)] : leaving(table, from, { own, pauses, pack })),
    ...(from !== null && returns(table, from, state) ? [] : own.map(started)),
    ...(pauses ? [{ do: 'pause', steps: [TOTAL] } as const] : []),
    ...(state.clock === 'stopped' ? [{ do: 'stop', steps: [TOTAL] } as const] : []),
  ];
}

type Status = CaseStatusSpec<string, string>;

const started = (step: string): ClockCommand => ({ do: 'start', step });

function held({ waits }: Status, pack: readonly string[]): ClockCommand[] {
  return [{ do: 'pause' }, ...(waits !== undefined && pack.includes(waits) ? [started(waits)] : [])];
}

function ownLimits({ limits = [] }: Status, { again }: StatusChange, pack: readonly string[]): string[] {
  const shorter = again && pack.includes('republicity');
  return limits
    .map((limit) => (limit === 'publicity' && shorter ? 'republicity' : limit))
    .filter((key) => pack.includes(key));
}

/** What was held runs on where the case comes back to; what was kept before isn't asked for again. */
function returns(table: Procedure, from: string, to: Status): boolean {
  return isHeld(table, from) && Object.values(to.on).includes(from);
}

function isHeld(table: Procedure, status: string): boolean {
  return table.states[status]?.clock === 'paused' && !table.states[status].limits;
}

interface Coming {
  own: readonly string[];
  pauses: boolean;
  pack: readonly string[];
}

/** The clocks of the step that is left end; what stood still runs on. */
function leaving(table: Procedure, from: string, { own, pauses, pack }: Coming): ClockCommand[] {
  const steps = pack.filter((key) => key !== TOTAL && !own.includes(key));
  const resumes = table.states[from]?.clock === 'paused' && !pauses;
  return [{ do: 'stop', steps }, ...(resumes ? [{ do: 'resume' } as const] : [])];
}
