/** Who a request or job says it is, before PostgreSQL says who that is. */
export type Credential =
  | { kind: 'officer'; id: string }
  | { kind: 'partner'; id: string }
  /** A job; sees the places of the deployment. */
  | { kind: 'system'; id: string }
  /** Someone who named a receipt and its code (checked before). */
  | { kind: 'applicant'; id: string }
  /** Somebody who passes by; sees nothing but what is shown to everybody. */
  | { kind: 'public'; id: string };
