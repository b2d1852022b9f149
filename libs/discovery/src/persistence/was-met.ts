import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { MET_NOBODY } from '../domain/findings';

const MET = `
  select exists (select from visit where lead_id = $1 and not findings <@ $2::text[]) as met`;

/** Somebody has visited because of this lead and met somebody. */
export async function wasMet(tx: Tx, leadId: string): Promise<boolean> {
  return (await row<{ met: boolean }>(tx, MET, [leadId, MET_NOBODY]))?.met ?? false;
}
