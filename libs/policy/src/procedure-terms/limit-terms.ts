import type { LimitDocument } from '../domain/pack/pack-document';

/** How long a step may take, of the pack, with where the figure comes from. */
export type LimitTerms = Readonly<LimitDocument>;
