import { madeUpResidentId } from '@yimen/kernel';
import { isOf } from './schema';
import type { Schema } from './schema';

const ID = { format: 'uuid', example: '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69' };
const MOMENT = { format: 'date-time', example: '2026-09-01T02:30:00.000Z' };
const DAY = { format: 'date', example: '2026-09-01' };
const PERSON = { example: madeUpResidentId('1965-07-02', 24) };

/** What a text is, by its name: the same in every shape, so said once. The first that fits holds. */
const TEXTS: readonly (readonly [RegExp, Schema])[] = [
  [/^(clientId|traceId)$/, {}],
  [/^(id|\w+Id)$/, ID],
  [/^(at|\w+At|leaseUntil)$/, MOMENT],
  [/^(date|asOf|since|\w+On|businessDate|suppressedUntil|skippedFrom|skippedTo)$/, DAY],
  [/^receiptNo$/, { pattern: '^[0-9]{14,24}$', example: '500112202609010000042' }],
  [/^division$/, { pattern: '^[0-9]{12}$', example: '500112133212' }],
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
  return /Fen$/.test(name) ? { ...whole, minimum: 0 } : whole;
}
