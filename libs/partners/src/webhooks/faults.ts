import { DomainError } from '@yimen/kernel';

/** Why an attempt failed; nothing of what the receiver said. */
export type Fault =
  | 'timeout'
  | 'dns'
  | 'unreachable'
  | 'tls'
  | 'host-not-allowed'
  | 'address-private'
  | 'redirect'
  | 'status'
  | 'gone'
  | 'broken-answer'
  | 'secret-unreadable';

const OF_A_REFUSAL: Readonly<Record<string, Fault>> = {
  'webhook-host-unknown': 'dns',
  'webhook-address-private': 'address-private',
};

/** What became of an attempt that got no status. */
export function faultOf(error: unknown): Fault {
  if (error instanceof DomainError) return OF_A_REFUSAL[error.code] ?? 'host-not-allowed';
  const { code = '', name } = error as { code?: string; name?: string };
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout';
  if (/CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code)) return 'tls';
  return code.startsWith('HPE_') ? 'broken-answer' : 'unreachable';
}

/** What a status says; null: taken. A redirect is never followed: it would lead past every check of the address. */
export function faultOfStatus(status: number): Fault | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'redirect';
  return status === 410 ? 'gone' : 'status';
}
