import type { JsonWebKey } from 'node:crypto';
import { join } from 'node:path';
import { stateFolder } from '../embedded/checkout';
import { keptKey } from './kept-key';

/** The key of this checkout's development provider, kept so that tokens outlive a restart. */
export function signingKey(): JsonWebKey {
  return keptKey(join(stateFolder(), 'identity-key.json'), 'yimen-development');
}
