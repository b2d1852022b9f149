import { isPublished } from '../domain/pack/is-published';
import type { LimitDocument } from '../domain/pack/pack-document';
import type { Programme } from '../domain/pack/policy-pack';
import type { LimitTerms } from './limit-terms';
import { nation } from './nation';

type Limits = Readonly<Record<string, LimitTerms>>;

/**
 * The limits of a programme by step, for whoever confirms. A case never runs without a total limit, nor waits or hangs in
 * the village without an end: what the pack doesn't say is the nation's for this programme, or for 低保.
 */
export function limitsFor(programme: Programme, confirms: string): Limits {
  const said = asConfirmed(programme.limits, confirms);
  const { procedure = 'departmental' } = programme;
  if (procedure === 'departmental') return said;
  const needed = [...ALWAYS, ...(isPublished(programme) ? WHERE_SHOWN : [])];
  const sources = [programme.id, 'dibao'].map((id) => asConfirmed(nationalEntry(id)?.limits, confirms));
  const stoodIn = needed.flatMap((key) => {
    const limit = sources.find((limits) => limits[key])?.[key];
    return limit ? [[key, limit] as const] : [];
  });
  return { ...Object.fromEntries(stoodIn), ...said };
}

export function nationalEntry(programme: string): Programme | undefined {
  return nation().programmes.find(({ id }) => id === programme);
}

const ALWAYS = ['decide', 'supplement'];
const WHERE_SHOWN = ['publicity', 'resurvey'];

/** Where the township confirms, the total limit is the shorter one (民发〔2022〕83号 4(1)). */
function asConfirmed(limits: Record<string, LimitDocument> = {}, confirms: string): Limits {
  const { decideDelegated, ...others } = limits;
  return confirms === 'township' && decideDelegated ? { ...others, decide: decideDelegated } : others;
}
