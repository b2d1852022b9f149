import type { FieldFault } from './field-fault';

/** Names that class-transformer drops without a word, because on an object they mean something else. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

/**
 * What JSON can say and no form of ours means: `null` for what isn't known (left out it is unknown, `null` could be
 * taken for nothing), and fields that poison prototypes. By JSON pointer.
 */
export function oddValues(value: unknown, pointer = ''): FieldFault[] {
  if (value === null) return [{ pointer, detail: '不能为 null；不知道的不填' }];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return RESERVED.includes(key) ? [{ pointer: place, detail: '不认识的字段' }] : oddValues(inner, place);
  });
}
