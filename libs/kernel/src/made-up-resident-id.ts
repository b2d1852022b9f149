import type { PlainDate } from './plain-date';
import { residentIdCheckDigit } from './resident-id';

/**
 * Province 50, prefecture 99, county 99: GB/T 2260 numbers prefectures 01–70 and 90, so no such place
 * was or can be, and no card can carry it.
 */
export const MADE_UP_AREA = '509999';

/** An identity number that passes GB 11643 and can't be anybody's. Odd `sequence` (1–999) is male. */
export function madeUpResidentId(birthDate: PlainDate, sequence: number): string {
  const first17 = `${MADE_UP_AREA}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + residentIdCheckDigit(first17);
}
