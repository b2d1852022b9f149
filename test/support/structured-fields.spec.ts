import { parseList } from './structured-fields';

describe('a list of items (RFC 9651 §4.2.1)', () => {
  it.each([
    ['', []],
    ['"minute";q=600;w=60', [{ item: 'minute', parameters: { q: 600, w: 60 } }]],
    [
      '"a";r=0; t=1 ,\t"b \\"c\\""',
      [
        { item: 'a', parameters: { r: 0, t: 1 } },
        { item: 'b "c"', parameters: {} },
      ],
    ],
    [
      'tok/en;flag, -1.5, ?0',
      [
        { item: 'tok/en', parameters: { flag: true } },
        { item: -1.5, parameters: {} },
        { item: false, parameters: {} },
      ],
    ],
  ])('%s', (header, members) => expect(parseList(header)).toEqual(members));

  it.each([
    '"minute;q=1',
    'minute"',
    '"a";Q=1',
    '"a" q=1',
    '"a";q=',
    '"a";q=1.2345',
    '"a";q=1234567890123456',
    '"a",',
    ',"a"',
    '"a";;q=1',
    '"中"',
  ])('is not %s', (header) => expect(() => parseList(header)).toThrow('not a list'));
});
