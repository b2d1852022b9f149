import { isPlainDate } from './plain-date';
import type { PlainDate } from './plain-date';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

export type ResidentIdFault = 'shape' | 'birth-date' | 'check-digit';

/** The check digit of GB 11643-1999 (ISO 7064 MOD 11-2) for the first 17 digits. */
export function residentIdCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

/**
 * What is wrong with an identity number, or null. The area is never a reason:
 * abolished and unknown areas stay on people's cards for life (GB/T 2260 codes are retired, not re-issued).
 */
export function residentIdFault(text: string, today?: PlainDate): ResidentIdFault | null {
  const id = normaliseResidentId(text);
  if (!/^[1-9]\d{16}[\dX]$/.test(id)) return 'shape';
  const birth = birthDateOf(id);
  if (!isPlainDate(birth) || birth < '1880-01-01' || (today !== undefined && birth > today)) return 'birth-date';
  return residentIdCheckDigit(id.slice(0, 17)) === id.charAt(17) ? null : 'check-digit';
}

export function normaliseResidentId(text: string): string {
  return text.trim().toUpperCase();
}

export function birthDateOf(residentId: string): PlainDate {
  return `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`;
}

/** Odd 17th digit is male (GB 11643-1999 §4). */
export function sexOf(residentId: string): 'male' | 'female' {
  return Number(residentId.charAt(16)) % 2 === 1 ? 'male' : 'female';
}
