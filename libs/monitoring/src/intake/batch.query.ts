import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from './intake.errors';
import { readBatch } from './batch.repository';
import type { Batch, BatchStatus } from './batch.repository';
import type { FeedSourceCode } from '../domain/feed-sources';
import { REJECT_CODES } from './reject-codes';
import type { RejectCode } from './reject-codes';

/** `nothing-said`: a complete delivery in which nothing is about anybody here; by it all would end that the source has told. */
export type RefusalReason = 'too-many-rejected' | 'nothing-said' | 'never-completed';

export interface BatchView {
  id: string;
  source: FeedSourceCode;
  asOf: PlainDate;
  complete: boolean;
  status: Exclude<BatchStatus, 'repeated'>;
  parts: number;
  rows: number;
  accepted: number;
  rejected: number;
  notHere: number;
  openedAt: string;
  receivedAt: string | null;
  endedAt: string | null;
  /** Why it was refused as a whole. */
  reason: RefusalReason | null;
}

export function ownBatch(batch: Batch | null, source?: string): Batch {
  if (!batch || (source !== undefined && batch.source !== source)) throw refuse('feed-batch-not-found');
  return batch;
}

/** A batch as its deliverer sees it; one that repeats another is shown as that other. Refuses `feed-batch-not-found`. */
export async function shownBatch(tx: Tx, id: string, source?: string): Promise<BatchView> {
  const asked = ownBatch(await readBatch(tx, id), source);
  const {
    number: _,
    prefix: __,
    sameAs: ___,
    ours: ____,
    lastError,
    status,
    ...batch
  } = asked.sameAs ? ownBatch(await readBatch(tx, asked.sameAs)) : asked;
  return {
    ...batch,
    status: status as BatchView['status'],
    openedAt: batch.openedAt.toISOString(),
    receivedAt: batch.receivedAt?.toISOString() ?? null,
    endedAt: batch.endedAt?.toISOString() ?? null,
    reason: status === 'rejected' ? (lastError as BatchView['reason']) : null,
  };
}

export interface RejectView {
  part: number;
  line: number;
  code: RejectCode;
  title: string;
  field: string | null;
  /** Identity number, masked. */
  who: string | null;
}

const REJECTS = `
  select p.number as part, r.line, r.code, r.field, r.who
    from feed_part p join feed_reject r on r.upload = p.upload
   where p.batch_id = $1 and (p.number, r.line) > ($2, $3)
   order by p.number, r.line limit $4`;

/** Lines that were not taken, in their order; `after` is `part.line`. Refuses `feed-batch-not-found`. */
export async function rejectsOf(
  tx: Tx,
  asked: { id: string; source: string; after: string | null; limit: number },
): Promise<{ items: RejectView[]; last: string | null }> {
  const batch = ownBatch(await readBatch(tx, asked.id), asked.source);
  const [part = 0, line = 0] = (asked.after ?? '0.0').split('.').map(Number);
  const values = [batch.sameAs ?? batch.id, part, line, asked.limit + 1];
  const found = await rows<Omit<RejectView, 'title'>>(tx, REJECTS, values);
  const items = found.slice(0, asked.limit).map((reject) => ({ ...reject, title: REJECT_CODES[reject.code] }));
  const end = items.at(-1);
  return { items, last: found.length > asked.limit && end ? `${end.part}.${end.line}` : null };
}
