import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** What counts as one caller's address: an IPv4 address, or the /64 of an IPv6 one, which its holder has whole. */
export function addressBlock(address: string): string {
  const plain = MAPPED.exec(address)?.[1] ?? address;
  const [, bare = ''] = /^([^%]*)/.exec(plain) ?? [];
  if (!isIPv6(bare)) return plain;
  const [head = '', tail] = bare.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  // A dotted quad at the end stands for two groups.
  const written = first.length + last.length + (bare.includes('.') ? 1 : 0);
  const groups = [...first, ...Array<string>(tail === undefined ? 0 : 8 - written).fill('0'), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
