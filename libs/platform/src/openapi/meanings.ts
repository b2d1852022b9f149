import { madeUpResidentId } from '@yimen/kernel';
import { isOf } from './schema';
import type { Schema } from './schema';

const ID = { format: 'uuid', example: '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69' };
const MOMENT = { format: 'date-time', example: '2026-09-01T02:30:00.000Z' };
const DAY = { format: 'date', example: '2026-09-01' };
const PERSON = { pattern: '^[1-9][0-9*]{16}[0-9X]$', example: madeUpResidentId('1965-07-02', 24) };
/** A word of ours, of a pack or of a table of codes. */
const CODE = { pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,59}$' };
const DOTTED = { pattern: '^[a-z][a-z0-9.:-]{0,99}$' };
/** Says back what was sent, whatever that was: no longer than an address or a body may be. */
const ECHO = { pattern: '^[\\s\\S]*$', maxLength: 16_384 };

/** What a text is, by its name: the same in every shape, so said once. The first that fits holds. */
const TEXTS: readonly (readonly [RegExp, Schema])[] = [
  [/^clientId$/, { maxLength: 200 }],
  [/^traceId$/, { pattern: '^[0-9a-f]{32}$' }],
  [/^(id|\w+Id)$/, ID],
  [/^(at|\w+At|leaseUntil)$/, MOMENT],
  [/^(date|asOf|since|\w+On|businessDate|suppressedUntil|skippedFrom|skippedTo)$/, DAY],
  [/^(due|claimDue|earliest|onDay|parkedUntil)$/, DAY],
  [/^receiptNo$/, { pattern: '^[0-9]{14,24}$', example: '500112202609010000042' }],
  [/^division$/, { pattern: '^[0-9]{12}$', example: '500112133212' }],
  [/^phone$/, { pattern: '^[0-9*-]{4,18}$' }],
  [/^(action|allowed|code|currentStatus|kind|kinship|layer|programme|status|waitingFor)$/, CODE],
  [/^(name|\w+Name|holder|office|place|window)$/, { maxLength: 200 }],
  [/^(eventType|permission|scope|type)$/, DOTTED],
  [/^(after|cursor|next)$/, { pattern: '^[A-Za-z0-9_-]*$', maxLength: 200 }],
  [/^currentETag$/, { pattern: '^"[0-9]{1,9}"$' }],
  [/^secret$/, { pattern: '^whsec_[A-Za-z0-9+/=]{32,88}$' }],
  [/^sha256$/, { pattern: '^[0-9a-f]{64}$' }],
  [/^pointer$/, { format: 'json-pointer', maxLength: 262_144 }],
  [/^(detail|instance)$/, ECHO],
];
const DECIMAL = /M2$/;

/**
 * What the name of a property says and its TypeScript type can't: which text is an id, a day or a moment; that numbers
 * are whole (money is 分, I10) unless they are square metres.
 */
export function meaningOf(name: string, schema: Schema): Schema {
  if (name === 'residentId') return PERSON;
  if (isOf(schema, 'string'))
    return schema.format || schema.enum ? {} : (TEXTS.find(([is]) => is.test(name))?.[1] ?? {});
  if (!isOf(schema, 'number') || DECIMAL.test(name)) return {};
  const whole = { type: isOf(schema, 'null') ? ['integer', 'null'] : 'integer' };
  return /^(status|lastStatus)$/.test(name) ? { ...whole, minimum: 100, maximum: 599 } : whole;
}
