/** How a refusal is meant; the HTTP status follows from it in one place (platform). */
export type ProblemKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'conflict'
  | 'gone'
  | 'precondition-failed'
  | 'too-large'
  | 'unsupported-media'
  | 'unprocessable'
  | 'precondition-required'
  | 'too-many'
  | 'unavailable'
  | 'internal';

/** One thing that can go wrong: a stable code and what the counter reads. */
export interface ProblemSpec {
  kind: ProblemKind;
  /** Chinese, for the person at the counter. */
  title: string;
  /** English, for the person who writes a client. */
  english: string;
}

export type ProblemTable = Readonly<Record<string, ProblemSpec>>;

/** A refusal of the domain. Rooms declare their codes in a literal table and throw by code. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly spec: ProblemSpec,
    readonly detail?: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail ?? spec.title}`);
  }
}

const catalogue = new Map<string, ProblemSpec>();

/** Every declared code; the OpenAPI documents and docs/errors.md are made from it. */
export function problemCatalogue(): ReadonlyMap<string, ProblemSpec> {
  return catalogue;
}

/**
 * Declares a room's codes and returns a thrower whose codes the compiler knows:
 * `throw refuse('referral-held', undefined, { holder })`. A code that two rooms declare stops the process.
 */
export function refusals<T extends ProblemTable>(table: T) {
  for (const [code, spec] of Object.entries(table)) {
    const earlier = catalogue.get(code);
    if (earlier && earlier.english !== spec.english) throw new Error(`problem code declared twice: ${code}`);
    catalogue.set(code, spec);
  }
  return (code: keyof T & string, detail?: string, extra?: Record<string, unknown>): DomainError =>
    new DomainError(code, table[code] as ProblemSpec, detail, extra);
}
