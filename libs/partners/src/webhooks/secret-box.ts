import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const INFO = 'yimen webhook secrets, version 1';

/** Keeps secrets at rest: AES-256-GCM, bound to the row they stand in, under a key of their own. */
export class SecretBox {
  private readonly key: Buffer;

  /** `secret` is the deployment's LOOKUP_SECRET; without it nothing can be opened again. */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', INFO, KEY_BYTES));
  }

  /** Nonce, tag and ciphertext in one. */
  seal(rowId: string, secret: Buffer): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(Buffer.from(rowId));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Throws for what was changed, or stood in another row. */
  open(rowId: string, sealed: Buffer): Buffer {
    const tagEnd = NONCE_BYTES + TAG_BYTES;
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv(CIPHER, this.key, sealed.subarray(0, NONCE_BYTES), options)
      .setAAD(Buffer.from(rowId))
      .setAuthTag(sealed.subarray(NONCE_BYTES, tagEnd));
    return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]);
  }
}
