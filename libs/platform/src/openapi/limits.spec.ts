import { oddValues } from '../http/odd-values';
import { limited, PRINTABLE } from './limits';

it.each([
  ['a text', { type: 'string' }, { maxLength: 2000, pattern: PRINTABLE }],
  ['a text that may be missing', { type: ['string', 'null'] }, { maxLength: 2000, pattern: PRINTABLE }],
  ['a day', { type: 'string', format: 'date' }, { maxLength: 10 }],
  ['a place', { type: 'string', pattern: '^[0-9]{12}$' }, { maxLength: 12 }],
  ['a receipt number', { type: 'string', pattern: '^[0-9]{14,24}$' }, { maxLength: 24 }],
  ['a code', { type: 'string', pattern: '^[a-z][a-z0-9-]{0,39}$' }, { maxLength: 40 }],
  ['an amount', { type: 'string', pattern: '^[0-9]{1,8}([.][0-9]{1,2})?$' }, { maxLength: 11 }],
  ['a version', { type: 'string', pattern: '^[a-z]{0,9}@\\d{4}-\\d{2}$' }, { maxLength: 17 }],
  ['a pattern that is not counted', { type: 'string', pattern: '^(a|b+)$' }, { maxLength: 2000 }],
  ['a list', { type: 'array' }, { maxItems: 1000 }],
  ['a count', { type: 'integer' }, { format: 'int32', minimum: 0, maximum: 2 ** 31 - 1 }],
  ['words to choose from', { type: 'string', enum: ['a'] }, {}],
])('gives an end to %s', (_, schema, limits) => {
  expect(limited('x', schema, false)).toEqual({ ...schema, ...limits });
});

it('counts money in 分 as exactly as JavaScript can', () => {
  expect(limited('oneOffFen', { type: 'integer' }, false)).toMatchObject({ format: 'int64', maximum: 2 ** 53 - 1 });
});

it('leaves an end that the schema has itself', () => {
  expect(limited('note', { type: 'string', maxLength: 500 }, false)).toMatchObject({
    maxLength: 500,
    pattern: PRINTABLE,
  });
  expect(limited('limit', { type: 'integer', minimum: 1, maximum: 100 }, false)).toMatchObject({
    minimum: 1,
    maximum: 100,
  });
});

it('makes up no end for what is asked for: its class must check one', () => {
  expect(limited('note', { type: 'string' }, true)).toEqual({ type: 'string', pattern: PRINTABLE });
  expect(limited('papers', { type: 'array' }, true)).toEqual({ type: 'array' });
  expect(limited('days', { type: 'integer' }, true)).toEqual({ type: 'integer', format: 'int32' });
  expect(limited('on', { type: 'string', format: 'date' }, true)).toMatchObject({ maxLength: 10 });
});

it('forbids no character that requests may hold, and none less', () => {
  const pattern = new RegExp(PRINTABLE, 'u');
  const characters = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code));
  expect(characters.filter((text) => pattern.test(text) !== (oddValues(text).length === 0))).toEqual([]);
});
