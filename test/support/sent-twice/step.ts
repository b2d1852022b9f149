import type { County } from '../county';
import type { Reply } from '../client';

/** Ids of one case, by the names its story gives them. */
export type Cast = Record<string, string>;

/** One write of the story. */
export interface Step {
  /** `POST /api/v1/applications/{id}/accept`. */
  route: string;
  /** Sign-in name, or client id at the partner API. */
  by: string;
  /** Whose `{id}` or `{ref}`, by its name in the cast. */
  of?: string;
  /** What `{action}` is. */
  action?: string;
  body?: (cast: Cast) => object;
  /** What the address ends with. */
  query?: string;
  /** A body of lines instead, and another that would be just as good. */
  lines?: { text: string; other: string };
  /** Another body that would be just as good. */
  other?: (cast: Cast) => object;
  /** What the answer, or what came of it later, adds to the cast. */
  then?: (reply: Reply, cast: Cast, county: County) => Promise<Cast> | Cast;
}
