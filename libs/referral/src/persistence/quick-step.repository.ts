import { MEASURE_ENDED } from '@yimen/casework';
import { next } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Door, EarlierAnswer, SeenVersion, Tx, WriteCall } from '@yimen/platform';
import { PERMISSIONS } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { REFERRAL_STATUSES, referralMachine } from '../domain/referral-states';
import { COLUMNS } from './referral.repository';

/** What is plain enough for one statement; everything else goes the long way. */
export const QUICK_ACTIONS = ['claim', 'start', 'complete'] as const;
export type QuickAction = (typeof QUICK_ACTIONS)[number];

export interface QuickStep {
  action: QuickAction;
  id: string;
  seen: SeenVersion;
  /** The legal day on which it is taken. */
  today: PlainDate;
  /** 签收: how long the holder may leave it untouched. */
  leaseHours?: number;
  /** 办结, granted in full: a note and amounts in 分. */
  told?: { outcome: 'granted'; note?: string; monthlyFen?: number; oneOffFen?: number };
}

export interface QuickResult {
  /** The row as it is now, where it is remembered under a key. */
  moved?: object;
  /** What was answered to the same client and key before, and who asks; then nothing was done. */
  earlier?: EarlierAnswer;
  actor?: Actor;
}

/** Without a key nothing is remembered: for a caller that asks nobody to repeat it. */
export type QuickCall = Pick<WriteCall, 'credential'> & Partial<WriteCall>;

const from = (action: QuickAction) => REFERRAL_STATUSES.filter((status) => next(referralMachine, status, action));
const to = (action: QuickAction) => next(referralMachine, from(action)[0] ?? 'requested', action);
const list = (values: readonly string[]) => `'{${values.join(',')}}'`;

/** What varies from call to call, in the order of `take_step`; what doesn't stands in the text. */
interface Given {
  who: string;
  id: string;
  seen: number | null;
  leaseHours: number | null;
  today: PlainDate;
  ended: string | null;
  key: string | null;
  fingerprint: string | null;
}

const GIVEN = ['seen', 'leaseHours', 'today', 'ended', 'key', 'fingerprint'] as const;
const texts = new Map<string, string>();

/** A text for each action, kind of actor and set of what is given: prepared once, and no more values sent than there are. */
function textOf(action: QuickAction, kind: string, { who, id, ...given }: Given): [text: string, values: unknown[]] {
  const values: unknown[] = [who, id];
  let shape = `${kind} ${action}`;
  for (const name of GIVEN) {
    if (given[name] === null) continue;
    values.push(given[name]);
    shape += ` ${name}`;
  }
  let text = texts.get(shape);
  if (text === undefined) texts.set(shape, (text = written(action, kind, given)));
  return [text, values];
}

function written(action: QuickAction, kind: string, given: Omit<Given, 'who' | 'id'>): string {
  let sent = 2;
  const [seen, leaseHours, today, ended, key, fingerprint] = GIVEN.map((name) =>
    given[name] === null ? 'null' : `$${++sent}`,
  );
  return `
  select take_step('${kind}', $1, 'referrals.handle', ${list(PERMISSIONS['referral.handle'])}, $2, ${seen}, '${action}',
                   ${list(from(action))}, '${to(action)}', ${leaseHours}, ${today}, ${ended}, ${key}, ${fingerprint}, 200) as taken`;
}

/** Who, may they, answered before, compare and set, clock, log, event and answer, in one statement (`take_step`). Null: not plain. */
export async function takeQuickly(door: Door, call: QuickCall, step: QuickStep): Promise<QuickResult | null> {
  const { credential, key = null, fingerprint = null } = call;
  if (credential.kind !== 'officer' && credential.kind !== 'partner') return null;
  const { action, id, seen, today, leaseHours = null, told } = step;
  const ended = told ? JSON.stringify({ topic: MEASURE_ENDED, ...told }) : null;
  const given = { who: credential.id, id, seen, leaseHours, today, ended, key, fingerprint };
  const [found] = await door.statement<{ taken: QuickResult | true | null }>(...textOf(action, credential.kind, given));
  return found?.taken === true ? {} : (found?.taken ?? null);
}

const STORED = `select ${COLUMNS} from jsonb_populate_record(null::referral, $1) as referral`;

/** The referral as it stood when the answer was stored. */
export async function storedReferral(tx: Tx, stored: object): Promise<Referral> {
  return (await row<Referral>(tx, STORED, [JSON.stringify(stored)])) as Referral;
}
