import type { Schema } from './contract';

const AT_MOST = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
const AT_LEAST = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const EXACTLY = ['pattern', 'format', 'uniqueItems', 'multipleOf', 'const'];

/** One keyword by which values are refused that were taken. */
export interface Lost {
  keyword: string;
  had: string;
  /** Empty where `had` names what is gone. */
  has: string;
}

/**
 * By which keywords `to` refuses values that `from` takes. Looks at the value itself, not at what is inside. A new or other
 * pattern counts as refusing, for nobody can tell.
 */
export function valuesLost(from: Schema, to: Schema): Lost[] {
  return [...typesLost(from, to), ...wordsLost(from, to), ...(from.enum ? [] : limitsLost(from, to))];
}

function typesLost(from: Schema, to: Schema): Lost[] {
  const [had, has] = [typesOf(from), typesOf(to)];
  if (has.length === 0) return [];
  const isTaken = (type: string) => has.includes(type) || (type === 'integer' && has.includes('number'));
  if (had.length > 0 && had.every(isTaken)) return [];
  return [{ keyword: 'type', had: had.join('|') || 'any', has: has.join('|') }];
}

function wordsLost(from: Schema, to: Schema): Lost[] {
  if (!to.enum) return [];
  if (!from.enum) return [{ keyword: 'enum', had: 'any', has: to.enum.join('|') }];
  const lost = from.enum.filter((word) => !to.enum?.includes(word));
  return lost.length > 0 ? [{ keyword: 'enum', had: lost.join('|'), has: '' }] : [];
}

function limitsLost(from: Schema, to: Schema): Lost[] {
  const less = AT_MOST.filter((keyword) => isTold(to, keyword) && !(Number(from[keyword]) <= Number(to[keyword])));
  const more = AT_LEAST.filter((keyword) => isTold(to, keyword) && !(least(from, keyword) >= Number(to[keyword])));
  const other = EXACTLY.filter((keyword) => isTold(to, keyword) && to[keyword] !== from[keyword]);
  const limits = [...less, ...more, ...other].map((keyword) => ({
    keyword,
    had: String(from[keyword] ?? 'none'),
    has: String(to[keyword]),
  }));
  const isClosed = to.additionalProperties === false && from.additionalProperties !== false;
  return [...limits, ...(isClosed ? [{ keyword: 'other fields', had: 'taken', has: 'refused' }] : [])];
}

const isTold = (schema: Schema, keyword: string) => schema[keyword] !== undefined && schema[keyword] !== false;

/** No text or list is shorter than nothing. */
function least(schema: Schema, keyword: string): number {
  return Number(schema[keyword] ?? (keyword.startsWith('min') && keyword !== 'minimum' ? 0 : NaN));
}

function typesOf({ type }: Schema): string[] {
  return type === undefined ? [] : [type].flat();
}
