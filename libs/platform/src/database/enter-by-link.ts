import { refuse } from '../http/http.errors';
import type { Credential } from './credential';
import { row } from './tx';
import type { Tx } from './tx';

type LinkCredential = Extract<Credential, { kind: 'link' }>;

/**
 * Sets the scope to the one referral that the link is for, to nothing once the link is over. Refuses `link-unknown`, which
 * is all that a wrong token is told.
 */
export async function enterByLink<Entered>(
  tx: Tx,
  { id, today }: LinkCredential,
  key: string | null,
): Promise<Entered> {
  const found = await row<{ entered: Entered | null }>(tx, 'select enter_link($1, $2, $3) as entered', [
    id,
    key,
    today,
  ]);
  if (!found?.entered) throw refuse('link-unknown');
  return found.entered;
}
