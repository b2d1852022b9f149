import type { PlainDate } from '@yimen/kernel';
import type { Told } from './told';

export const [CLERK, REVIEWER, COUNTY] = ['tongjing-clerk', 'tongjing-reviewer', 'yubei-civil-affairs'] as const;
export const [ASSISTANT, FEDERATION] = ['tongjing-assistant', 'yubei-disabled'] as const;

/** A case, told plainly: where it stands and what was found and said. */
export interface Model {
  status: string;
  version: number;
  today: PlainDate;
  begunOn: PlainDate;
  /** How much of each is in the tables. */
  left: Readonly<Record<'lines' | 'records' | 'notices' | 'postings' | 'objections' | 'payments', number>>;
  /** Since it was last sent back or objected to. */
  surveyed: boolean;
  checked: boolean;
  agreed: boolean;
  /** Ever. */
  checkedOn: PlainDate | null;
  opined: boolean;
  opinedOn: PlainDate | null;
  asked: boolean;
  objected: boolean;
  extended: boolean;
  watched: boolean;
  visited: boolean;
  opinionBy: string | null;
  /** What the last opinion, or the conference, was for. */
  favours: 'grant' | 'refusal' | 'conferred' | null;
  /** Objected to, and not checked since. */
  unproven: boolean;
  conferred: 'grant' | 'refuse' | null;
  /** Last day of what hangs in the village; null where nothing does. */
  hangsUntil: PlainDate | null;
  /** The same of what was granted (LAW 45). */
  toldUntil: PlainDate | null;
}

/** What a step leaves besides its line of the log. */
type Left = Partial<Record<Exclude<keyof Model['left'], 'lines'>, 1>>;

/** The case after the step, or the code it is refused with. */
export type Outcome = (Partial<Omit<Model, 'left'>> & { leaves?: Left }) | string;

/** A step as the law has it: who, where, and what then. `odd`: told something that can't be. */
export interface Way {
  who: readonly string[];
  from: readonly string[];
  told?: (model: Model, odd: boolean) => Told;
  go: (model: Model, by: string, odd: boolean) => Outcome;
  /** What comes of it hangs on the calendar, which the model doesn't know: it is not tried. */
  unsure?: (model: Model) => boolean;
}

/** What the law says of a kind of case, independent of the table that the engine goes by. */
export interface Law {
  programme: string;
  pack?: string;
  only?: 'child';
  begins: string;
  /** Lawful ways to where walks set out from. */
  roads: readonly (readonly string[])[];
  /** Clocks that have not ended, by status; `?` before one that stands still. An end has none. */
  clocks: (model: Model) => Readonly<Record<string, readonly string[]>>;
  ways: Readonly<Record<string, Way>>;
}

export interface Asked {
  action: string;
  by: string;
  odd: boolean;
  /** Version that was seen; null: whichever. */
  seen: number | null;
}

export function begun({ begins }: Law, today: PlainDate): Model {
  return {
    ...{
      status: begins,
      version: 1,
      today,
      begunOn: today,
      surveyed: false,
      checked: false,
      agreed: false,
      checkedOn: null,
    },
    left: { lines: 1, records: 0, notices: 0, postings: 0, objections: 0, payments: 0 },
    ...{ opined: false, asked: false, objected: false, extended: false, watched: false, visited: false },
    ...{
      opinedOn: null,
      favours: null,
      unproven: false,
      opinionBy: null,
      conferred: null,
      hangsUntil: null,
      toldUntil: null,
    },
  };
}

/** One step by somebody. */
export function reduce(law: Law, model: Model, { action, by, odd, seen }: Asked): Model | string {
  const way = law.ways[action];
  if (way && !way.who.includes(by)) return 'not-allowed';
  if (seen !== null && seen !== model.version) return 'if-match-stale';
  if (!way?.from.includes(model.status)) return 'case-action-not-allowed';
  const outcome = way.go(model, by, odd);
  return typeof outcome === 'string' ? outcome : after(model, outcome);
}

/** What has hung its days comes down; of what was proposed the case goes on to the decision (民发〔2021〕57号 第19条). */
export function swept(model: Model): Model {
  const over = (until: PlainDate | null) => until !== null && model.today > until;
  const seen = over(model.toldUntil) ? { ...model, toldUntil: null } : model;
  return over(model.hangsUntil) ? after(seen, { status: 'confirming', hangsUntil: null }) : seen;
}

function after(model: Model, { leaves = {}, ...changed }: Exclude<Outcome, string>): Model {
  const left = { ...model.left, lines: model.left.lines + 1 };
  for (const [kind, more] of Object.entries(leaves)) left[kind as keyof Left] += more;
  return { ...model, ...changed, left, version: model.version + 1 };
}
