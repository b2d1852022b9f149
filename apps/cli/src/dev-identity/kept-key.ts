import type { JsonWebKey } from 'node:crypto';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** A private ES256 key kept in a file (0600), drawn the first time; of two first times at once one wins for both. */
export function keptKey(file: string, kid: string): JsonWebKey {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
    try {
      writeFileSync(draft, JSON.stringify(key), { mode: 0o600 });
      linkSync(draft, file);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey;
}
