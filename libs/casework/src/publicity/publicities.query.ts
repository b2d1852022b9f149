import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';

/** What hangs in a village now; says nobody's name. */
export interface PublicityLine {
  id: string;
  caseId: string;
  applicationId: string;
  division: string;
  /** 统景镇江口村 */
  place: string;
  round: number;
  startsOn: PlainDate;
  /** The last day it hangs. */
  endsOn: PlainDate;
  /** Of the page in UTF-8, hexadecimal. */
  sha256: string;
}

const LIST = `
  select id, case_id as "caseId", application_id as "applicationId", division, place, round, starts_on::text as "startsOn",
         ends_on::text as "endsOn", sha256
    from publicity
   where status = 'posted' and ($1::uuid is null or id < $1)
   order by id desc limit $2`;

/** What hangs in the actor's area, newest first; pages by id. */
export function publicities(
  tx: Tx,
  actor: Actor,
  { before, limit }: { before?: string; limit: number },
): Promise<PublicityLine[]> {
  assertMay(actor, 'publicity.read');
  return rows<PublicityLine>(tx, LIST, [before ?? null, limit]);
}
