import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import type { MayAt } from '../may-at';
import type { HeldPack } from './held-pack';
import { insertDraft } from './pack.repository';
import { deliveredPack, readDraft } from './pack-text';
import { refuse } from './publishing.errors';

/**
 * Puts a checked text in as a draft; of a faulty one nothing is stored. A rejected draft makes room for a better one of
 * the same ref. Refuses `policy-draft-faulty` (with `faults`), what `mayAt` refuses, `policy-pack-taken`.
 */
export async function draftPack(tx: Tx, actor: Actor, { text }: { text: string }, mayAt: MayAt): Promise<HeldPack> {
  const { pack, whole } = readDraft(text);
  const { ref, name, division } = pack;
  mayAt(division);
  const taken = deliveredPack(ref) !== null;
  const drafted = taken ? null : await insertDraft(tx, actor, { id: uuidv7(), ref, name, division, text, whole });
  if (!drafted) throw refuse('policy-pack-taken', ref);
  return drafted;
}
