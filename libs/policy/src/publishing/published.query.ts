import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

export interface Published {
  ref: string;
  /** 12 digits. */
  division: string;
  effectiveFrom: PlainDate;
}

const PUBLISHED = `
  select ref, division, effective_from::text as "effectiveFrom" from policy_pack where status = 'published'
   order by length(division_prefix(division)) desc, effective_from desc, published_at desc, id desc`;

/** All that are published; the smallest place first, in it the newest first, of two for one day the later word. */
export function publishedPacks(tx: Tx): Promise<Published[]> {
  return rows<Published>(tx, PUBLISHED);
}

/** The text of a published pack as it is applied, every layer in it; or null. */
export async function publishedText(tx: Tx, ref: string): Promise<string | null> {
  const found = await row<{ whole: string }>(
    tx,
    `select whole from policy_pack where ref = $1 and status = 'published'`,
    [ref],
  );
  return found?.whole ?? null;
}
