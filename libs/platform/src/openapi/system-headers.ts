import type { Header } from './operation';

const text = (description: string, pattern: string, example: string): Header => ({
  description,
  schema: { type: 'string', pattern, maxLength: 200, examples: [example] },
});

/** Headers that answers to programs have in common, said once. */
export const SYSTEM_HEADERS: Readonly<Record<string, Header>> = {
  RateLimit: text(
    '本窗口还剩几次（r），几秒后重新计数（t） · Calls left in this window (r) and seconds until it ends (t); ' +
      'draft-ietf-httpapi-ratelimit-headers-11',
    '^"[a-z-]+";r=[0-9]+;t=[0-9]+$',
    '"minute";r=599;t=60',
  ),
  'RateLimit-Policy': text(
    '每个窗口几次（q），窗口几秒（w）；同一客户端合计，与连到哪个实例无关 · Calls (q) in a window of so many seconds (w), ' +
      'of one client over all our instances',
    '^"[a-z-]+";q=[0-9]+;w=[0-9]+$',
    '"minute";q=600;w=60',
  ),
  'Retry-After': {
    description: '几秒后再试 · Seconds to wait before the next try (RFC 9110)',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 3600, examples: [30] },
  },
  'WWW-Authenticate': text(
    '如何登录，或缺少哪一项 scope · How to sign in, or which scope is missing (RFC 6750)',
    '^Bearer( [ -~]+)?$',
    'Bearer error="insufficient_scope", scope="referrals.handle"',
  ),
};

const COUNTED = ['RateLimit', 'RateLimit-Policy'];
const OF_STATUS: Readonly<Record<string, readonly string[]>> = {
  '401': [...COUNTED, 'WWW-Authenticate'],
  '403': [...COUNTED, 'WWW-Authenticate'],
  '429': [...COUNTED, 'Retry-After'],
  '503': ['Retry-After'],
};

/** References to those that an answer of a status has. */
export function headersOf(status: string): Record<string, { $ref: string }> {
  const names = OF_STATUS[status] ?? (/^[24]/.test(status) ? COUNTED : []);
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
