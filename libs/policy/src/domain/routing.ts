import type { AgencyKind } from '@yimen/kernel';
import type { PolicyPack } from './pack/policy-pack';
import { refuse } from './policy.errors';

/** Which kind of agency handles a programme under this pack; `programme-not-in-pack` if it lists no such one. */
export function agencyKindFor(programme: string, pack: PolicyPack): AgencyKind {
  const found = pack.programmes.find(({ id }) => id === programme);
  if (!found) throw refuse('programme-not-in-pack', `政策包 ${pack.ref} 没有项目“${programme}”`);
  return found.agency;
}
