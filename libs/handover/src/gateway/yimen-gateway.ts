import { returnReasonFor } from '../domain/end-reasons';
import type { HandoverMessage } from '../domain/handover-message';
import type { Delivered, PeerView, TakenBack } from '../domain/peer-view';
import { boundedCall, USUAL_TIMEOUT_MS } from './bounded-call';
import type { Heard } from './bounded-call';
import { PeerToken } from './peer-token';
import { problemCode, readView } from './read-answer';
import type { ConnectedPeer } from './read-peers';
import { RegionFault } from './region-fault';
import type { RegionGateway } from './region-gateway';

/** What a request that is at fault is refused with: asking again would change nothing. */
const REFUSALS: readonly number[] = [400, 409, 422];

/** It is there, from an earlier call whose answer was lost, however it was put then. */
const THERE_ALREADY: readonly (string | null)[] = ['handover-reused', 'idempotency-key-reused'];

/** Another Yimen, by its partner API. */
export class YimenGateway implements RegionGateway {
  private readonly token: PeerToken;

  constructor(
    private readonly peer: ConnectedPeer,
    private readonly timeoutMs = USUAL_TIMEOUT_MS,
  ) {
    this.token = new PeerToken(peer, timeoutMs);
  }

  async deliver(message: HandoverMessage): Promise<Delivered> {
    const heard = await this.call('POST', '', { key: message.id, body: message });
    if (heard.status === 201 || heard.status === 200) return { kind: 'taken', view: readView(heard.body, message.id) };
    const code = problemCode(heard.body);
    if (code === 'idempotency-key-running') throw new RegionFault('busy', true);
    if (heard.status === 422 && THERE_ALREADY.includes(code))
      return { kind: 'taken', view: await this.look(message.id) };
    if (code && REFUSALS.includes(heard.status)) return { kind: 'refused', reason: returnReasonFor(code), note: code };
    throw faultOf(heard);
  }

  async look(handoverId: string): Promise<PeerView> {
    const heard = await this.call('GET', `/${handoverId}`);
    if (heard.status === 200) return readView(heard.body, handoverId);
    throw faultOf(heard);
  }

  async withdraw(handoverId: string): Promise<TakenBack> {
    const heard = await this.call('POST', `/${handoverId}/withdraw`, { key: `${handoverId}-w`, body: {} });
    const { id, status } = (heard.body ?? {}) as { id?: unknown; status?: unknown };
    if (heard.status === 200 && id === handoverId && status === 'withdrawn') return { kind: 'withdrawn' };
    if (heard.status === 409 && problemCode(heard.body) === 'action-not-allowed') return { kind: 'too-late' };
    throw faultOf(heard);
  }

  private async call(method: string, path: string, sent?: { key: string; body: object }): Promise<Heard> {
    const headers: Record<string, string> = { Authorization: `Bearer ${await this.token.get()}` };
    if (sent) Object.assign(headers, { 'Content-Type': 'application/json', 'Idempotency-Key': sent.key });
    const body = sent && JSON.stringify(sent.body);
    const address = `${this.peer.api}/partner/v1/handovers${path}`;
    const heard = await boundedCall(address, { method, headers, body }, this.timeoutMs);
    if (heard.status === 401) this.token.forget();
    return heard;
  }
}

function faultOf({ status, body }: Heard): RegionFault {
  if (status === 401 || status === 403) return new RegionFault('not-authorised', false);
  if (status === 429 || status === 503) return new RegionFault('busy', status === 503);
  if (status >= 500) return new RegionFault('server-error', true);
  const unknown = status === 404 && problemCode(body) === 'handover-not-found';
  return new RegionFault(unknown ? 'unknown-there' : 'odd-answer', true);
}
