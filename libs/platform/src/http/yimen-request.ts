import type { Credential } from '../database/credential';

/** What our middleware and guards put on an Express request. */
export interface YimenRequest {
  credential?: Credential;
  rawBody?: Buffer;
}
