import { boundedCall } from './bounded-call';
import type { ConnectedPeer } from './read-peers';
import { RegionFault } from './region-fault';

const TOKEN = /^[\w~+/.-]{1,8000}=*$/;
const SPARE_SECONDS = 30;
const LONGEST_SECONDS = 3600;
/** Where the provider doesn't say. */
const USUAL_SECONDS = 60;

/** Access tokens of a peer's provider by client credentials (RFC 6749 §4.4), kept until just before they expire. */
export class PeerToken {
  private held: { token: string; until: number } | null = null;

  constructor(
    private readonly peer: ConnectedPeer,
    private readonly timeoutMs: number,
  ) {}

  /** Faults `unreachable` or `no-token`: nothing has reached the peer's API yet. */
  async get(): Promise<string> {
    if (this.held && this.held.until > Date.now()) return this.held.token;
    const { token, seconds } = await this.fetch();
    this.held = { token, until: Date.now() + (Math.min(seconds, LONGEST_SECONDS) - SPARE_SECONDS) * 1000 };
    return token;
  }

  /** The API didn't take it: the next call gets another. */
  forget(): void {
    this.held = null;
  }

  private async fetch(): Promise<{ token: string; seconds: number }> {
    const { token: address, client, secret, scope } = this.peer;
    const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope ? { scope } : {}) });
    // RFC 6749 §2.3.1: both are form-encoded before they are joined.
    const basic = Buffer.from([client, secret].map(formEncoded).join(':')).toString('base64');
    const headers = { Authorization: `Basic ${basic}`, Accept: 'application/json' };
    const heard = await boundedCall(address, { method: 'POST', headers, body: form }, this.timeoutMs).catch(
      (error: RegionFault) => {
        throw new RegionFault(error.code === 'unreachable' ? 'unreachable' : 'no-token', false);
      },
    );
    const { access_token: token, expires_in: seconds } = (heard.body ?? {}) as Record<string, unknown>;
    if (heard.status !== 200 || typeof token !== 'string' || !TOKEN.test(token))
      throw new RegionFault('no-token', false);
    return { token, seconds: typeof seconds === 'number' ? seconds : USUAL_SECONDS };
  }
}

function formEncoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}
