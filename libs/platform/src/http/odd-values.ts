import type { FieldFault } from './field-fault';

/** Names that class-transformer drops without a word, because on an object they mean something else. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

/** Control characters other than tab and line ends, and halves of a surrogate pair: PostgreSQL takes neither. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u;

/**
 * What JSON can say and no form of ours means: `null` for what isn't known (left out it is unknown, `null` could be
 * taken for nothing), and fields that poison prototypes. By JSON pointer.
 */
export function oddValues(value: unknown, pointer = ''): FieldFault[] {
  if (value === null) return [{ pointer, detail: '不能为 null；不知道的不填' }];
  if (typeof value === 'string' && UNPRINTABLE.test(value))
    return [{ pointer, detail: '含有不可见的控制字符或残缺的文字' }];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return RESERVED.includes(key) ? [{ pointer: place, detail: '不认识的字段' }] : oddValues(inner, place);
  });
}
