import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from './checkout';

/** Random values of one checkout, made once. */
export interface Secrets {
  /** Sets this checkout's data apart from what an earlier checkout left at the same path. */
  installation: string;
  databasePassword: string;
  lookupSecret: string;
  demoPassword: string;
  partnerSeed: string;
}

function draw(): Secrets {
  const text = (bytes: number) => randomBytes(bytes).toString('base64url');
  return {
    installation: randomBytes(8).toString('hex'),
    databasePassword: text(24),
    lookupSecret: text(36),
    demoPassword: `demo-${randomBytes(3).toString('hex')}`,
    partnerSeed: text(24),
  };
}

/** Reads `.yimen/secrets.json` (0600), drawing it the first time; of two first times at once one wins for both. */
export function readSecrets(): Secrets {
  const file = join(stateFolder(), 'secrets.json');
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    try {
      writeFileSync(draft, JSON.stringify(draw(), null, 2), { mode: 0o600 });
      linkSync(draft, file);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

/** The secret of a demo partner's client, the same in every process of this checkout. */
export function partnerSecret(clientId: string): string {
  return createHmac('sha256', readSecrets().partnerSeed).update(clientId).digest('base64url');
}
