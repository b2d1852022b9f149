import { csvCells } from './csv-cells';
import { linesOf, MAX_LINE_BYTES } from './lines';
import { lineParser } from './parse-line';

async function read(...pieces: (string | Buffer)[]) {
  const lines = [];
  const stream = (async function* () {
    for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece as string));
  })();
  for await (const some of linesOf(stream)) lines.push(...some);
  return lines;
}

describe('the lines of a delivery', () => {
  it('are the same however the stream was cut, also in the middle of a sign', async () => {
    const text = Buffer.from('\ufeff{"a":"渝北"}\r\n\n  \n{"b":2}');
    const whole = [
      { number: 1, text: '{"a":"渝北"}' },
      { number: 4, text: '{"b":2}' },
    ];
    for (let cut = 0; cut <= text.length; cut++)
      expect(await read(text.subarray(0, cut), text.subarray(cut))).toEqual(whole);
  });

  it('that are too long are said to be, and the next one is read', async () => {
    const [long, next] = await read('x'.repeat(MAX_LINE_BYTES), 'x', '\nshort');
    expect([long?.fault, next]).toEqual(['line-too-long', { number: 2, text: 'short' }]);
    expect(await read('x'.repeat(MAX_LINE_BYTES))).toMatchObject([{ text: 'x'.repeat(MAX_LINE_BYTES) }]);
  });

  it('that are not UTF-8 are said to be: 统景 in GBK', async () => {
    expect(await read(Buffer.from([0xcd, 0xb3, 0xbe, 0xb0, 0x0a]))).toEqual([
      { number: 1, text: '', fault: 'not-utf8' },
    ]);
  });
});

describe('a line of CSV (RFC 4180)', () => {
  it.each([
    ['a,b', ['a', 'b']],
    [' a , b ', ['a', 'b']],
    ['"a,b","say ""no"""', ['a,b', 'say "no"']],
    ['a,', ['a', '']],
    ['"",', ['', '']],
    ['"a', null],
    ['a"b,c', null],
    ['"a"b', null],
    [' "a" , b ', ['a', 'b']],
    [' , ""', ['', '']],
  ])('%s', (line, cells) => expect(csvCells(line)).toEqual(cells));

  it.each([' ', '"', '"" ', ' ,', '" '])(
    'of nothing but %j with a stray quote costs as much as it is long',
    (padding) => {
      const cost = (length: number) => {
        const line = `${padding.repeat(length / padding.length)}x"y`;
        const begun = performance.now();
        for (let i = 0; i < 20; i++) csvCells(line);
        return performance.now() - begun;
      };
      // Cubic: minutes for the shorter one already.
      expect(cost(2000) + cost(40_000)).toBeLessThan(2000);
    },
  );

  it('is read by the columns that the first line names; an empty cell says nothing, null takes back', () => {
    const parse = lineParser('csv');
    expect(parse('kind,value,date')).toBeNull();
    expect(parse('imprisoned,true,')).toEqual({ kind: 'imprisoned', value: true });
    expect(parse('imprisoned,null,2026-10-01')).toEqual({ kind: 'imprisoned', value: null, date: '2026-10-01' });
    expect(parse('wages-monthly-fen,-12,')).toEqual({ kind: 'wages-monthly-fen', value: -12 });
    expect(parse('a,b')).toBe('broken-line');
  });
});
