import { createHmac, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody mistakes on paper: no I, L, O, U, 0, 1. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10;

/** Keyed digests: a list of them says nothing without the key. */
export class Digests {
  constructor(private readonly secret: string) {}

  /** To compare identity numbers without keeping them; the space is too small for a plain hash. */
  residentId(residentId: string): string {
    return this.mac('resident-id', residentId).toString('base64url');
  }

  /** To count what comes from an address without keeping it. */
  address(address: string): string {
    return this.mac('address', address).toString('base64url');
  }

  /** The code printed on a receipt; derived, so that it is stored nowhere. */
  lookupCode(receiptNo: string): string {
    const mac = this.mac('lookup-code', receiptNo);
    return Array.from({ length: CODE_LENGTH }, (_, i) => CODE_LETTERS[Number(mac[i]) % CODE_LETTERS.length]).join('');
  }

  isLookupCode(receiptNo: string, code: string): boolean {
    const expected = Buffer.from(this.lookupCode(receiptNo));
    const given = Buffer.from(code.trim().toUpperCase());
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** The secret part of an answer link's address, 256 bits; derived, so that a repeated request can be answered and no table knows it. */
  linkToken(linkId: string): string {
    return this.mac('answer-link', linkId).toString('base64url');
  }

  private mac(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.secret).update(`${purpose}\n${text}`).digest();
  }
}
