import type { PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from './publicity.errors';

/**
 * What hangs in the village, for anybody: its page and nothing else, which is all the database lets out to somebody
 * without a name. Refuses `publicity-not-posted`, whether it has come down or never was.
 */
export async function postedPublicity(tx: Tx, id: string, today: PlainDate): Promise<string> {
  const posted = await row<{ html: string | null }>(tx, 'select posted_publicity($1, $2) as html', [id, today]);
  if (!posted?.html) throw refuse('publicity-not-posted');
  return posted.html;
}
