import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { WarningStatus } from '../domain/warning-states';
import { seenBy, WARNING_VIEW } from './warning.query';
import type { WarningRow, WarningView } from './warning.query';

export interface ListWarningsInput {
  status?: WarningStatus;
  /** Id of the last line of the page before. */
  before?: string;
  limit: number;
}

const LIST = `
  ${WARNING_VIEW}
   where ($1::text is null or w.status = $1) and ($2::uuid is null or w.id < $2)
   order by w.id desc limit $3`;

/** Warnings of the actor's area, newest first; each line shows facts about people, so each is a logged look. */
export async function warnings(
  tx: Tx,
  actor: Actor,
  { status, before, limit }: ListWarningsInput,
): Promise<WarningView[]> {
  assertMay(actor, 'warning.read');
  const lines = await rows<WarningRow>(tx, LIST, [status ?? null, before ?? null, limit]);
  return lines.map((line) => seenBy(tx, actor, line));
}
