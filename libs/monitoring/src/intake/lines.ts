import { isUtf8 } from 'node:buffer';

/** Longer than any row that says something. */
export const MAX_LINE_BYTES = 2000;

export interface Line {
  /** From 1, blank ones counted. */
  number: number;
  text: string;
  fault?: 'line-too-long' | 'not-utf8';
}

const NEWLINE = 0x0a;
const BOM = '\ufeff';

/**
 * The lines of a stream as they come, as many at a time as a piece of it held; blank ones are left out. However long a line
 * is, no more than MAX_LINE_BYTES of it are kept.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  const reader = new LineReader();
  for await (const piece of stream) yield reader.take(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
  yield reader.end();
}

class LineReader {
  private rest: Buffer = Buffer.alloc(0);
  private tooLong = false;
  private number = 0;

  take(piece: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let at = piece.indexOf(NEWLINE); at !== -1; at = piece.indexOf(NEWLINE, from)) {
      this.keep(piece.subarray(from, at));
      this.close(lines);
      from = at + 1;
    }
    this.keep(piece.subarray(from));
    return lines;
  }

  end(): Line[] {
    const lines: Line[] = [];
    this.close(lines);
    return lines;
  }

  private keep(bytes: Buffer): void {
    if (this.tooLong || bytes.length === 0) return;
    this.tooLong = this.rest.length + bytes.length > MAX_LINE_BYTES;
    this.rest = this.tooLong
      ? Buffer.alloc(0)
      : this.rest.length === 0
        ? Buffer.from(bytes)
        : Buffer.concat([this.rest, bytes]);
  }

  private close(lines: Line[]): void {
    const number = ++this.number;
    const [bytes, tooLong] = [this.rest, this.tooLong];
    this.rest = Buffer.alloc(0);
    this.tooLong = false;
    if (tooLong) return void lines.push({ number, text: '', fault: 'line-too-long' });
    if (!isUtf8(bytes)) return void lines.push({ number, text: '', fault: 'not-utf8' });
    const text = bytes.toString('utf8').replace(BOM, '').trim();
    if (text !== '') lines.push({ number, text });
  }
}
