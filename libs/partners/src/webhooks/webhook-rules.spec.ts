import type { Environment } from '@yimen/platform';
import { WebhookRules } from './webhook-rules';

const rules = (told: Partial<Environment> = {}) =>
  new WebhookRules({
    NODE_ENV: 'production',
    WEBHOOK_HOSTS: 'hooks.example.gov.cn',
    WEBHOOK_PRIVATE_RANGES: '',
    ...told,
  });
const read = (url: string, told?: Partial<Environment>) => {
  try {
    return rules(told).addressOf(url).href;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};
const reach = (address: string, ranges = '') => {
  try {
    return rules({ WEBHOOK_PRIVATE_RANGES: ranges }).assertReachable(address) ?? 'allowed';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('an address for events', () => {
  it.each([
    ['of an allowed host, at 443', 'https://hooks.example.gov.cn/yimen?a=1', 'https://hooks.example.gov.cn/yimen?a=1'],
    ['the same in capitals, with the port', 'HTTPS://Hooks.Example.gov.cn:443/y', 'https://hooks.example.gov.cn/y'],
    ['of another host', 'https://example.com/', 'webhook-host-not-allowed'],
    ['of a host above or below', 'https://a.hooks.example.gov.cn/', 'webhook-host-not-allowed'],
    ['of the host with a dot behind', 'https://hooks.example.gov.cn./', 'webhook-host-not-allowed'],
    ['at another port', 'https://hooks.example.gov.cn:8443/', 'webhook-host-not-allowed'],
    ['with the host as user', 'https://hooks.example.gov.cn@evil.example/', 'webhook-url-invalid'],
    ['with a password', 'https://u:p@hooks.example.gov.cn/', 'webhook-url-invalid'],
    ['with a fragment', 'https://hooks.example.gov.cn/#x', 'webhook-url-invalid'],
    ['without https', 'http://hooks.example.gov.cn/', 'webhook-https-required'],
    ['of another kind', 'ftp://hooks.example.gov.cn/', 'webhook-url-invalid'],
    ['that is none', '/yimen', 'webhook-url-invalid'],
  ])('%s', (_, url, answer) => {
    expect(read(url)).toBe(answer);
  });

  it('may be http where nobody lives: in development, at a port that is listed', () => {
    const told = { NODE_ENV: 'development', WEBHOOK_HOSTS: 'localhost:9000, [::1]:9000' } as const;
    expect(read('http://localhost:9000/', told)).toBe('http://localhost:9000/');
    expect(read('http://[0:0::1]:9000/', told)).toBe('http://[::1]:9000/');
    expect(read('http://localhost/', told)).toBe('webhook-host-not-allowed');
  });

  it.each([
    ['http://2130706433/'],
    ['http://0x7f.1/'],
    ['http://0177.0.0.1/'],
    ['http://127.1/'],
    ['http://１２７.0.0.1/'],
  ])('%s is read as what it stands for', (url) => {
    expect(read(url, { NODE_ENV: 'test', WEBHOOK_HOSTS: '127.0.0.1:80' })).toBe('http://127.0.0.1/');
  });

  it('may be a host of one bureau alone, named by its agency or by its client, or of several', () => {
    const WEBHOOK_HOSTS =
      'medical-insurance-500112=a.cn, education=b.cn:8443, medical-insurance-500112=b.cn:8443, all.cn';
    const asked = rules({ WEBHOOK_HOSTS });
    const open = (url: string, clientId: string, agencyCode: string) => {
      try {
        return asked.assertOpenTo({ clientId, agencyCode }, asked.addressOf(url)) ?? 'open';
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    const medical = ['medical', 'medical-insurance-500112'] as const;
    const education = ['education', 'education-500112'] as const;
    for (const url of ['https://a.cn/', 'https://b.cn:8443/', 'https://all.cn/'])
      expect(open(url, ...medical)).toBe('open');
    for (const url of ['https://b.cn:8443/', 'https://all.cn/']) expect(open(url, ...education)).toBe('open');
    expect(open('https://a.cn/', ...education)).toBe('webhook-host-not-allowed');
    expect(open('https://b.cn/', ...medical)).toBe('webhook-host-not-allowed');
    expect(open('https://a.cn/', '', '')).toBe('webhook-host-not-allowed');
  });

  it('allows nothing where the operator has listed nothing, and does not start with a list that is none', () => {
    expect(read('https://hooks.example.gov.cn/', { WEBHOOK_HOSTS: '' })).toBe('webhook-host-not-allowed');
    for (const WEBHOOK_HOSTS of ['https://a.cn', 'a.cn/b', 'u@a.cn', 'a.cn:99999', '=a.cn', 'a=', 'a=b=c/d'])
      expect(() => rules({ WEBHOOK_HOSTS })).toThrow('WEBHOOK_HOSTS');
    for (const WEBHOOK_PRIVATE_RANGES of ['10.0.0.0', '10.0.0.0/33', 'a/8', '10.0.0.0/8/8', '::/129'])
      expect(() => rules({ WEBHOOK_PRIVATE_RANGES })).toThrow('WEBHOOK_PRIVATE_RANGES');
  });
});

describe('an address that a name resolves to (OWASP API7, ASVS 1.3.6)', () => {
  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254'],
    ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.88.99.1', '192.168.1.1'],
    ...['198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::7f00:1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::ffff:7f00:1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
    ],
    ...['100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '5f00::1', 'fc00::1', 'fd12::1', 'fe80::1'],
    ...['fe80::1%eth0', 'fec0::1', 'ff02::1', 'not an address', ''],
  ])('%s is not called', (address) => {
    expect(reach(address)).toBe('webhook-address-private');
  });

  it.each([
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.32.0.1',
    '223.255.255.255',
    '2400:3200::1',
    '2606:4700::1',
  ])('%s may be called', (address) => {
    expect(reach(address)).toBe('allowed');
  });

  it('of a private network may be called where the operator says so, and only of that one', () => {
    const ranges = '10.20.0.0/16, fd00:1::/32';
    for (const address of ['10.20.3.4', 'fd00:1::5']) expect(reach(address, ranges)).toBe('allowed');
    for (const address of ['10.21.3.4', '::ffff:10.20.3.4', 'fd00:2::5', '127.0.0.1'])
      expect(reach(address, ranges)).toBe('webhook-address-private');
  });
});
