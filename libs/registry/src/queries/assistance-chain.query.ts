import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { ChainLink } from '../domain/assistance-chain';
import { LINK } from '../persistence/award.repository';

const CHAIN = `select ${LINK} from assistance_link where household_id = $1 order by decided_on, id`;

/** Everything decided for the household, oldest first; what was cut or ended since says so. */
export function assistanceChain(tx: Tx, householdId: string): Promise<ChainLink[]> {
  return rows<ChainLink>(tx, CHAIN, [householdId]);
}
