import type { PolicyPack } from '../domain/pack/policy-pack';
import { loadPack } from '../pack/load-pack';

/**
 * The national pack delivered with the service. A pack published before there was a question of practice has no answer to
 * it; the nation's is taken, with its source and confidence, so that the county can go on working.
 */
export const nation = (): PolicyPack => loadPack('national');
