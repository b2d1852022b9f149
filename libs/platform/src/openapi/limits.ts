import { isOf } from './schema';
import type { Schema } from './schema';

/** As `oddValues` refuses it in requests, and PostgreSQL can't hold it: no control characters but tab and line ends. */
export const PRINTABLE = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$';

const LENGTHS: Readonly<Record<string, number>> = { uuid: 36, date: 10, 'date-time': 35, 'uri-reference': 500 };
/** What our answers keep to where nothing says otherwise; tests hold each of them to it. */
const TEXT = { maxLength: 2000 };
const LIST = { maxItems: 1000 };
/** PostgreSQL's `integer`, and what JavaScript counts exactly (sums of 分). */
const INT32 = { minimum: 0, maximum: 2_147_483_647 };
const INT64 = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

/**
 * The schema with an end to every text, list and number of an answer that says none itself, so that a reader knows what
 * its columns must hold (OWASP API4:2023). What is asked for gets no end here: its class must check one.
 */
export function limited(name: string, schema: Schema, isRequest: boolean): Schema {
  if (schema.enum) return schema;
  const { end = {}, ...form } = limitsOf(name, schema);
  return { ...(isRequest ? {} : end), ...form, ...schema };
}

interface Limits extends Schema {
  /** Where the answer ends. */
  end?: Schema;
}

function limitsOf(name: string, schema: Schema): Limits {
  if (isOf(schema, 'string')) return textLimits(schema);
  if (isOf(schema, 'array')) return { end: LIST };
  if (!isOf(schema, 'integer')) return {};
  return name.endsWith('Fen') ? { format: 'int64', end: INT64 } : { format: 'int32', end: INT32 };
}

function textLimits({ format, pattern }: Schema): Limits {
  const maxLength = LENGTHS[format ?? ''] ?? longest(pattern);
  return { ...(maxLength ? { maxLength } : { end: TEXT }), ...(format || pattern ? {} : { pattern: PRINTABLE }) };
}

/** A class or a character, as often as the count behind it says. */
const PART = /(?:\[[^\]]*\]|[\w"@-])(?:\{(?:\d+,)?(\d+)\})?/;
const PARTS = new RegExp(PART, 'g');
const COUNTABLE = new RegExp(`^\\^((?:${PART.source})+)\\$$`);

/** What a pattern of classes and counts lets through at most: `^[a-z][a-z-]{0,39}(@\d{4})?$` is 45. */
function longest(pattern = ''): number | undefined {
  const flat = pattern.replaceAll('\\d', '[0-9]').replaceAll(/\(([^()|]*)\)\??/g, '$1');
  const parts = COUNTABLE.exec(flat)?.[1]?.matchAll(PARTS);
  return parts && [...parts].reduce((sum, [, count]) => sum + Number(count ?? 1), 0);
}
