import { jsonDepth } from './json-body';

const depth = (text: string) => jsonDepth(Buffer.from(text));

describe('depth of a JSON text, counted before it is parsed', () => {
  it.each([
    ['{}', 1],
    ['{"a":[{"b":1}]}', 3],
    ['[[],[],[]]', 2],
    ['"no brackets"', 0],
    ['{"a":"[[[[{{{{"}', 1],
    ['{"a":"\\"[["}', 1],
    ['{"名":"【[】"}', 1],
    ['['.repeat(5000), 5000],
  ])('of %.30s is %i', (text, expected) => expect(depth(text)).toBe(expected));
});
