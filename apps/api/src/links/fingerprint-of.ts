import { createHash } from 'node:crypto';

/** SHA-256 of what a form asks: another form under the same key is another request. */
export function fingerprintOf(action: string, form: object): string {
  return createHash('sha256')
    .update(JSON.stringify([action, form]))
    .digest('base64url');
}
