import type { LimitTerms } from '@yimen/policy';
import type { CaseFile } from './case-file';

/**
 * How long a case is shown in its village, `again` after an objection; null where it isn't at all: what the pack keeps
 * private, what is for minors only (未成年人保护法 第4条).
 */
export function daysToHang({ terms, persons }: Pick<CaseFile, 'terms' | 'persons'>, again = false): LimitTerms | null {
  const { publicity, republicity } = terms.limits;
  if (!terms.publicity || onlyMinors({ persons })) return null;
  return (again ? republicity : undefined) ?? publicity ?? null;
}

export function onlyMinors({ persons }: Pick<CaseFile, 'persons'>): boolean {
  return persons.every(({ minor }) => minor);
}
