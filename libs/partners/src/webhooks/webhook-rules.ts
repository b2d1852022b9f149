import type { Environment } from '@yimen/platform';
import { isPublic, Ranges } from './ip-ranges';
import { refuse } from './webhook.errors';

const DEFAULT_PORT = '443';
const ANYBODY = '';

/** Whose events are sent. */
export interface WebhookOwner {
  clientId: string;
  agencyCode: string;
}

/** Where events may be sent, as the operator of this deployment says. */
export class WebhookRules {
  /** Of each host the clients and agencies that may have their events sent there. */
  private readonly hosts: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly ranges: Ranges;
  private readonly httpsOnly: boolean;

  /** Throws at a host or range that isn't one: the process doesn't start. */
  constructor({
    WEBHOOK_HOSTS,
    WEBHOOK_PRIVATE_RANGES,
    NODE_ENV,
  }: Pick<Environment, 'WEBHOOK_HOSTS' | 'WEBHOOK_PRIVATE_RANGES' | 'NODE_ENV'>) {
    this.hosts = told('WEBHOOK_HOSTS', () => hostsOf(listOf(WEBHOOK_HOSTS)));
    this.ranges = told('WEBHOOK_PRIVATE_RANGES', () => new Ranges(listOf(WEBHOOK_PRIVATE_RANGES)));
    this.httpsOnly = NODE_ENV === 'production';
  }

  /**
   * The address as it will be called. Refuses `webhook-url-invalid`, `webhook-https-required` and
   * `webhook-host-not-allowed`, this where the host is nobody's; odd spellings (`0x7f.1`, `2130706433`, `[::ffff:7f00:1]`) are read as what they stand for.
   */
  addressOf(text: string): URL {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || text.includes('#'))
      throw refuse('webhook-url-invalid');
    if (this.httpsOnly && url.protocol !== 'https:') throw refuse('webhook-https-required');
    if (!this.hosts.has(hostOf(url))) throw refuse('webhook-host-not-allowed', hostOf(url));
    return url;
  }

  /** Refuses `webhook-host-not-allowed` where the host is another bureau's. */
  assertOpenTo({ clientId, agencyCode }: WebhookOwner, url: URL): void {
    const host = hostOf(url);
    const whose = this.hosts.get(host);
    if (![ANYBODY, clientId, agencyCode].some((who) => whose?.has(who))) throw refuse('webhook-host-not-allowed', host);
  }

  /** Refuses `webhook-address-private`. */
  assertReachable(address: string): void {
    if (!isPublic(address) && !this.ranges.has(address)) throw refuse('webhook-address-private');
  }
}

/** `hooks.example.gov.cn:443`: the port is always said. */
export function hostOf({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? DEFAULT_PORT : '80')}`;
}

/** `host` is open to every bureau, `who=host` to that client or agency; a host may stand there more than once. */
function hostsOf(entries: readonly string[]): Map<string, Set<string>> {
  const hosts = new Map<string, Set<string>>();
  for (const entry of entries) {
    const at = entry.lastIndexOf('=');
    if (at === 0) throw new Error(entry);
    const host = hostEntry(entry.slice(at + 1));
    const who = at < 0 ? ANYBODY : entry.slice(0, at);
    hosts.set(host, (hosts.get(host) ?? new Set()).add(who));
  }
  return hosts;
}

function hostEntry(entry: string): string {
  const url = new URL(`https://${entry}`);
  if (url.href !== `https://${url.host}/`) throw new Error(entry);
  return hostOf(url);
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function told<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`[config-invalid] 配置有误：${name}（${(error as Error).message}）`, { cause: error });
  }
}
