import { DomainError } from '@yimen/kernel';
import { loadPack, packFromText, wholeText } from '../pack/load-pack';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { PACK_REF } from './held-pack';
import { refuse } from './publishing.errors';

export interface Draft {
  pack: PolicyPack;
  /** The same as one text that leans on no other. */
  whole: string;
}

/** Reads what an officer wrote. Refuses `policy-draft-faulty` with `faults`, each in Chinese. */
export function readDraft(text: string): Draft {
  const pack = packOf(text);
  const faults = [
    ...(PACK_REF.test(pack.ref) ? [] : ['id：只能用小写字母和连字符，不超过 40 个']),
    ...nameOfAnother(pack),
  ];
  if (faults.length > 0) throw refuse('policy-draft-faulty', undefined, { faults });
  const whole = wholeText(pack);
  // What is kept must be readable by itself: it is what applications will be decided by.
  packFromText(whole, pack.ref);
  return { pack, whole };
}

/** A district doesn't publish under the city's name. */
function nameOfAnother({ id, division }: PolicyPack): string[] {
  const owner = deliveredPack(id);
  return owner && owner.division !== division ? [`id：${id} 是“${owner.name}”的名称，适用地区 ${owner.division}`] : [];
}

/** `policy-pack-unknown` is of the layer it extends. */
function packOf(text: string): PolicyPack {
  try {
    return packFromText(text, 'draft');
  } catch (error) {
    const known = error instanceof DomainError && ['policy-pack-faulty', 'policy-pack-unknown'].includes(error.code);
    if (!known) throw error;
    throw refuse('policy-draft-faulty', undefined, { faults: error.extra.faults ?? [error.detail] });
  }
}

/** The pack of this ref that was delivered with the service, if there is one. */
export function deliveredPack(ref: string): PolicyPack | null {
  try {
    return loadPack(ref);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'policy-pack-unknown') return null;
    throw error;
  }
}
