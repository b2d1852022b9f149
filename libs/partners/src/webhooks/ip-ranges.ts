import { BlockList, isIP } from 'node:net';

/** IPv4 that is nobody's public address (RFC 6890, IANA special-purpose registry); 6to4's relays with them. */
const RESERVED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
] as const;

/** All of IPv6 that is routed. What lies outside leads inwards or to an IPv4 in disguise: ::1, ::ffff:…, 64:ff9b::, fc00::, fe80::, ff00::. */
const GLOBAL_V6 = ['2000::/3'] as const;

/** Within it: protocol assignments and Teredo, benchmarking, documentation, 6to4. */
const RESERVED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const;

/** A set of networks, IPv4 and IPv6 each by itself: an IPv4 address written as IPv6 is in none of the former. */
export class Ranges {
  private readonly v4 = new BlockList();
  private readonly v6 = new BlockList();

  /** Each as `address/bits`; throws at one that isn't a range. */
  constructor(cidrs: readonly string[]) {
    for (const cidr of cidrs) {
      const [address = '', bits = '', more] = cidr.split('/');
      if (isIP(address) === 0 || !/^\d{1,3}$/.test(bits) || more !== undefined) throw new Error(cidr);
      if (isIP(address) === 4) this.v4.addSubnet(address, Number(bits), 'ipv4');
      else this.v6.addSubnet(address, Number(bits), 'ipv6');
    }
  }

  has(address: string): boolean {
    if (isIP(address) === 4) return this.v4.check(address, 'ipv4');
    return isIP(address) === 6 && !address.includes('%') && this.v6.check(address, 'ipv6');
  }
}

const RESERVED = new Ranges([...RESERVED_V4, ...RESERVED_V6]);
const GLOBAL = new Ranges(['0.0.0.0/0', ...GLOBAL_V6]);

/** Whether an IP address is one that anybody on the internet could have. */
export function isPublic(address: string): boolean {
  return GLOBAL.has(address) && !RESERVED.has(address);
}
