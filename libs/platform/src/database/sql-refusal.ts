import { DomainError, problemCatalogue } from '@yimen/kernel';

/** The SQLSTATE of `refuse()` in SQL: `message` is the code, `detail` JSON of what goes with it. */
const REFUSED = 'YM001';

interface Told {
  code?: string;
  message?: string;
  detail?: string;
}

/** A refusal that a statement raised as the refusal it names; anything else as it is. */
export function sqlRefusal(error: unknown): unknown {
  const { code, message = '', detail = '{}' } = error as Told;
  const spec = code === REFUSED ? problemCatalogue().get(message) : undefined;
  if (!spec) return error;
  const told = JSON.parse(detail) as { detail?: string; extra?: Record<string, unknown> };
  return new DomainError(message, spec, told.detail, told.extra);
}
