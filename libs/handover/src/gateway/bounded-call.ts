import { neverConnected } from './never-connected';
import { RegionFault } from './region-fault';

/** A whole answer, body included, has to be there by then. */
export const USUAL_TIMEOUT_MS = 15_000;
const MOST_BYTES = 256 * 1024;

export interface Heard {
  status: number;
  /** Null where it is no JSON. */
  body: unknown;
}

/**
 * One request to another system: no redirect is followed, no answer is waited for without end or read without limit.
 * Faults are told by whether the other side may have done what was asked.
 */
export async function boundedCall(address: string, init: RequestInit, timeoutMs: number): Promise<Heard> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(address, { ...init, redirect: 'manual', signal });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new RegionFault('redirected', true);
    }
    return { status: response.status, body: asJson(await textOf(response)) };
  } catch (error) {
    throw error instanceof RegionFault ? error : faultOf(error as Error & { cause?: { code?: string } });
  }
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop cancels the body: what is too large isn't read to its end.
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > MOST_BYTES) throw new RegionFault('too-large', true);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function faultOf({ name, cause }: Error & { cause?: { code?: string } }): RegionFault {
  if (name === 'TimeoutError') return new RegionFault('timed-out', true);
  return neverConnected(cause?.code) ? new RegionFault('unreachable', false) : new RegionFault('cut-off', true);
}
