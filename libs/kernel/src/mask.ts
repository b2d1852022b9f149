/** `张**`, `张*`; a compound surname keeps one character too (GB/T 35273 practice). */
export function maskName(name: string): string {
  const letters = [...name];
  return letters.length <= 1 ? '*' : letters[0] + '*'.repeat(Math.min(letters.length - 1, 2));
}

/** First three and last four; the birth segment is never shown. */
export function maskResidentId(id: string): string {
  return `${id.slice(0, 3)}***********${id.slice(-4)}`;
}

/** First three and last four of a mobile number; only the last four of others. */
export function maskPhone(phone: string): string {
  return phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-4)}`;
}
