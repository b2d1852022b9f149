import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import type { WebhookRules } from './webhook-rules';
import { refuse } from './webhook.errors';

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** As the machine resolves names, hosts file and all. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/**
 * Every address the host has now, each of them allowed: one that isn't spoils the lot. Refuses `webhook-host-unknown`
 * and `webhook-address-private`.
 */
export async function allowedAddresses(
  rules: WebhookRules,
  { hostname }: URL,
  resolve: Resolve,
): Promise<readonly LookupAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await resolve(host).catch(() => []);
  if (found.length === 0) throw refuse('webhook-host-unknown', hostname);
  for (const { address } of found) rules.assertReachable(address);
  return found;
}

/** Gives a connection the addresses that were checked and asks nobody again: a name that points elsewhere meanwhile helps nobody. */
export function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, [...addresses]);
    else callback(null, String(first?.address), first?.family);
  };
}
