import type { PlainDate } from '@yimen/kernel';
import { isPublished } from '../domain/pack/is-published';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { refuse } from '../domain/policy.errors';
import type { LimitTerms } from './limit-terms';
import { limitsFor, nationalEntry } from './limits-for';
import { practiceOf } from './practice';
import type { Practice } from './practice';

/** How a measure of one programme is run in one place from one day on; a case keeps the terms it began with. */
export interface ProcedureTerms {
  programme: string;
  programmeName: string;
  /** As it hangs in the village: nothing of illness, disability or children (民发〔2021〕57号 第19条). */
  publishedName: string;
  procedure: 'basic-living' | 'subsidy' | 'urgent-aid' | 'departmental';
  /** Who makes the decision (LAW 44). */
  confirms: 'county' | 'township' | 'department';
  /** By the keys of `LIMIT_TITLES`; a key that is missing has no limit. `decide` is the one that holds for `confirms`. */
  limits: Readonly<Record<string, LimitTerms>>;
  /** False: nothing is shown in the village, of children for their privacy (民发〔2019〕62号). */
  publicity: boolean;
  practice: Practice;
}

/**
 * What the pack says of how a programme is run, as it stands on `on` where such people live; what it doesn't say of
 * practice is the delivered national pack's. Refuses `programme-not-in-pack`, and `policy-date-not-covered` for a day
 * before any figure of practice.
 */
export function procedureTerms(
  pack: PolicyPack,
  programmeId: string,
  on: PlainDate,
  residence: 'urban' | 'rural',
): ProcedureTerms {
  const programme = pack.programmes.find(({ id }) => id === programmeId);
  if (!programme) throw refuse('programme-not-in-pack', `政策包 ${pack.ref} 没有项目“${programmeId}”`);
  const procedure = programme.procedure ?? 'departmental';
  const confirms = programme.confirms ?? CONFIRMS[procedure];
  const limits = limitsFor(programme, confirms);
  return {
    programme: programme.id,
    programmeName: programme.name,
    publishedName: programme.publishedAs ?? nationalEntry(programme.id)?.publishedAs ?? programme.name,
    procedure,
    confirms,
    limits,
    publicity: isPublished(programme),
    practice: practiceOf(pack, on, residence, limits.papers ?? null),
  };
}

const CONFIRMS = {
  'basic-living': 'county',
  subsidy: 'county',
  'urgent-aid': 'township',
  departmental: 'department',
} as const;
