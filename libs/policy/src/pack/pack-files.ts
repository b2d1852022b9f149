import { join } from 'node:path';

/** The packs delivered with the service; the same two steps up from the sources and from dist. */
export const PACKS = join(__dirname, '../../packs');
/** `chongqing`, `chongqing@2025-07-01`. A name may come from a request: nothing in it can leave the folder. */
export const PACK_NAME = /^[a-z][a-z-]*(@\d{4}-\d{2}-\d{2})?$/;
/** Files one over the other: two of the nation, province, city, district. */
export const MOST_LAYERS = 5;
