import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { Actor, PlainDate } from '@yimen/kernel';
import { refuseRequest } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { refuse } from './intake.errors';
import { catalogueFor } from './catalogue';
import type { FeedSourceCode } from '../domain/feed-sources';
import { dropUpload } from './drop-upload';
import { linesOf } from './lines';
import type { Line } from './lines';
import { lineParser } from './parse-line';
import type { FeedFormat } from './parse-line';
import { readRow } from './read-row';
import { stageLines } from './stage-lines';
import type { ReadLine, Staged } from './stage-lines';

export interface UploadInput {
  source: FeedSourceCode;
  asOf: PlainDate;
  format: FeedFormat;
  stream: AsyncIterable<Uint8Array>;
  /** What the deliverer says the digest is. */
  sha256?: string;
  /** Told after each few thousand lines. */
  onProgress?: (soFar: Staged) => void;
}

/** What came, waiting under its id until a batch takes it as a part. */
export interface Upload extends Staged {
  upload: string;
  /** Hex, of the bytes as they came. */
  sha256: string;
}

/** Opens a transaction of whoever delivers, in which the people are in sight that they may tell about. */
export type RunScoped = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

/** As many lines as one transaction takes: some tens of milliseconds, and a few hundred kilobytes here. */
const LINES_AT_ONCE = 4000;
/** Of one part. */
const MAX_BYTES = 1024 ** 3;
/** Where so many lines and not one of them is in order, this is no delivery. */
const NONSENSE_AFTER = 2000;

/**
 * Reads a delivery as it comes and puts it where it waits, a few thousand lines a transaction, so that no connection waits for
 * the other side and memory doesn't grow with the file. Refuses `body-too-large` (1 GiB), `feed-digest-wrong`
 * and, early, `feed-unreadable`; nothing of a refused one is left.
 */
export async function stageUpload(run: RunScoped, input: UploadInput): Promise<Upload> {
  const { source, asOf, format, stream } = input;
  const target = { upload: uuidv7(), asOf, catalogue: catalogueFor(source) };
  const parse = lineParser(format);
  const hash = createHash('sha256');
  const sum: Staged = { accepted: 0, rejected: 0, notHere: 0 };
  let waiting: ReadLine[] = [];

  const stage = async () => {
    const staged = await run((tx) => stageLines(tx, target, waiting));
    for (const name of ['accepted', 'rejected', 'notHere'] as const) sum[name] += staged[name];
    waiting = [];
    input.onProgress?.(sum);
    if (sum.rejected >= NONSENSE_AFTER && sum.accepted + sum.notHere === 0) throw refuse('feed-unreadable');
  };

  const take = async (lines: readonly Line[]) => {
    for (const line of lines) {
      const read = readLine(line, parse);
      if (read) waiting.push(read);
      if (waiting.length >= LINES_AT_ONCE) await stage();
    }
  };

  try {
    for await (const lines of linesOf(measured(stream, hash))) await take(lines);
    if (waiting.length > 0) await stage();
    const sha256 = hash.digest('hex');
    if (input.sha256 !== undefined && input.sha256 !== sha256) throw refuse('feed-digest-wrong');
    return { upload: target.upload, ...sum, sha256 };
  } catch (error) {
    // What cannot be cleared now is forgotten after a day.
    await run((tx) => dropUpload(tx, target.upload)).catch(() => undefined);
    throw error;
  }
}

async function* measured(stream: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of stream) {
    bytes += piece.length;
    if (bytes > MAX_BYTES) throw refuseRequest('body-too-large');
    hash.update(piece);
    yield piece;
  }
}

function readLine({ number: line, text, fault }: Line, parse: ReturnType<typeof lineParser>): ReadLine | null {
  const told = fault ?? parse(text);
  if (told === null) return null;
  if (typeof told === 'string') return { line, code: told, field: null, kind: null, who: null };
  return { line, ...readRow(told) };
}
