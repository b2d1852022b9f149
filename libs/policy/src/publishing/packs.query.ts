import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { HeldPack } from './held-pack';
import { PACK_COLUMNS } from './pack.repository';
import type { PackStatus } from './pack-states';

export interface ListPacksInput {
  status?: PackStatus;
  /** Id of the last line of the page before. */
  before?: string;
  limit: number;
}

const LIST = `
  select ${PACK_COLUMNS} from policy_pack
   where ($1::text is null or status = $1) and ($2::uuid is null or id < $2)
   order by id desc limit $3`;

/** Published packs of everywhere, and what else there is where the actor is a policy officer; newest first. */
export function heldPacks(tx: Tx, { status, before, limit }: ListPacksInput): Promise<HeldPack[]> {
  return rows<HeldPack>(tx, LIST, [status ?? null, before ?? null, limit]);
}
