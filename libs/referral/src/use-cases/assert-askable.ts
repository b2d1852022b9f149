import { assertNotShared, PAPERS } from '@yimen/casework';
import type { Paper, PaperCode } from '@yimen/casework';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/referral.errors';
import { packetOf } from '../persistence/referral.repository';

/**
 * What may be asked of the applicant: nothing that sharing can supply (LAW 62), and of a household that is confirmed in a layer
 * nothing about its means (LAW 42); the department knows that from its packet. Refuses `paper-shared` with where each comes
 * from, `paper-recognised` with the layer and since when.
 */
export async function assertAskable(tx: Tx, referralId: string, codes: readonly PaperCode[]): Promise<void> {
  assertNotShared(codes);
  const means = codes.filter((code) => (PAPERS[code] as Paper).means);
  if (means.length === 0) return;
  const { layer } = (await packetOf(tx, referralId)).household;
  if (layer?.how !== 'confirmed') return;
  const papers = means.map((code) => ({ code, name: PAPERS[code].name }));
  throw refuse('paper-recognised', undefined, { layer: layer.layer, since: layer.since, papers });
}
