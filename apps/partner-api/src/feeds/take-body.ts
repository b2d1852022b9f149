import { createHash } from 'node:crypto';
import { amongItsPeople, dropUpload, refuseFeed, stageUpload } from '@yimen/monitoring';
import type { FeedFormat, Upload } from '@yimen/monitoring';
import type { Door, WriteCall } from '@yimen/platform';
import type { Request } from 'express';

const DIGEST = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):\s*(?:,|$)/;

/** SHA-256 of the body, hex, as the request says (RFC 9530); undefined where it doesn't. Refuses `feed-digest-missing` for another. */
export function toldDigest(request: Request): string | undefined {
  const told = request.header('content-digest');
  if (told === undefined) return undefined;
  const digest = DIGEST.exec(told)?.[1];
  if (digest === undefined) throw refuseFeed('feed-digest-missing');
  return Buffer.from(digest, 'base64').toString('hex');
}

export interface TakenBody {
  upload: Upload;
  /** The call with the content in its fingerprint: the same key with another body is another request. */
  call: WriteCall;
}

/** Reads the body to its end and puts it where it waits; then `take` decides what becomes of it, and what it didn't take is gone. */
export async function takeBody<T>(
  door: Door,
  { request, call, source, asOf }: { request: Request; call: WriteCall; source: string; asOf: string },
  take: (taken: TakenBody) => Promise<T>,
): Promise<T> {
  const { credential } = call;
  const run: Parameters<typeof stageUpload>[0] = (work) =>
    door.read(credential, (tx, actor) => amongItsPeople(tx, actor, source, work));
  const upload = await stageUpload(run, {
    source: source as never,
    asOf,
    format: formatOf(request),
    sha256: toldDigest(request),
    // A refusal is told on the same connection, so it stays open.
    stream: request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
  });
  try {
    return await take({ upload, call: { ...call, fingerprint: withContent(call.fingerprint, upload.sha256) } });
  } finally {
    await run((tx) => dropUpload(tx, upload.upload)).catch(() => undefined);
  }
}

function formatOf(request: Request): FeedFormat {
  return request.is('text/csv') ? 'csv' : 'ndjson';
}

function withContent(fingerprint: string, sha256: string): string {
  return createHash('sha256').update(`${fingerprint} ${sha256}`).digest('base64url');
}
