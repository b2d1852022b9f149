import { createHmac, timingSafeEqual } from 'node:crypto';
import { refusals } from '@yimen/kernel';

const refuse = refusals({
  'cursor-invalid': {
    kind: 'malformed',
    title: '翻页参数无效，请从第一页重新开始',
    english: 'The cursor was edited, or belongs to another list or filter; start from the first page',
  },
});

const MAC_BYTES = 12;

/** An opaque cursor: the position and a keyed digest of it and of the list it belongs to (`scope`). */
export function sealCursor(secret: string, scope: string, position: string): string {
  return Buffer.concat([mac(secret, scope, position), Buffer.from(position)]).toString('base64url');
}

/** The position in a cursor of ours. Refuses `cursor-invalid`. */
export function openCursor(secret: string, scope: string, cursor: string): string {
  const bytes = Buffer.from(cursor, 'base64url');
  const position = bytes.subarray(MAC_BYTES).toString();
  const given = bytes.subarray(0, MAC_BYTES);
  // Decoding overlooks stray characters; comparing with what we would have written doesn't.
  const whole = given.length === MAC_BYTES && bytes.toString('base64url') === cursor;
  if (!whole || !timingSafeEqual(given, mac(secret, scope, position))) throw refuse('cursor-invalid');
  return position;
}

function mac(secret: string, scope: string, position: string): Buffer {
  return createHmac('sha256', secret).update(`cursor\n${scope}\n${position}`).digest().subarray(0, MAC_BYTES);
}
