import type { PlainDate } from '@yimen/kernel';
import type { ClientScope } from '@yimen/kernel';

/** Who a request or job says it is, before PostgreSQL says who that is. */
export type Credential =
  | { kind: 'officer'; id: string }
  | { kind: 'partner'; id: string; asking?: Asking }
  /** Somebody without an account, for one referral: the digest of their answer link's token, used on that legal day. */
  | { kind: 'link'; id: string; today: PlainDate }
  /** A job; sees the places of the deployment. */
  | { kind: 'system'; id: string }
  /** Someone who named a receipt and its code (checked before). */
  | { kind: 'applicant'; id: string }
  /** Somebody who passes by; sees nothing but what is shown to everybody. */
  | { kind: 'public'; id: string };

/** What a bureau's system asks for over HTTP: the scope its route needs, if any, and those its token has. */
export interface Asking {
  needs: ClientScope | null;
  granted: readonly string[];
}
