import { maskName } from '@yimen/kernel';
import type { Actor, Fen, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Doubled, FindingKind } from './policy-scan';
import { policyScan } from './scan.query';

export interface FindingLine {
  id: string;
  householdId: string;
  /** 12 digits. */
  division: string;
  /** Township and village. */
  place: string | null;
  /** Masked. */
  applicantName: string;
  programme: string;
  programmeName: string;
  kind: FindingKind;
  /** 分 a month that would be due; null where it isn't paid monthly, or the amount can't be told. */
  monthlyFen: Fen | null;
  /** Since when it is received. */
  awardSince: PlainDate | null;
  doubled: Doubled[] | null;
}

export interface ListFindingsInput {
  scanId: string;
  /** 12 digits: a township, or any place. */
  prefix?: string;
  programme?: string;
  kind?: FindingKind;
  /** Id of the last line of the page before. */
  before?: string;
  limit: number;
}

export const FINDING_VIEW = `
  select f.id, f.household_id as "householdId", f.division, f.programme, f.kind, f.monthly_fen::float8 as "monthlyFen",
         f.award_since::text as "awardSince", f.doubled,
         (select p ->> 'name' from jsonb_array_elements(s.programmes) p where p ->> 'id' = f.programme) as "programmeName",
         (select string_agg(d.name, '' order by length(division_prefix(d.code))) from division d
           where d.valid_to is null and d.code in (f.division, rpad(left(f.division, 9), 12, '0'))) as place,
         (select m.name from member m where m.household_id = f.household_id and m.kinship = 'self' and m.left_on is null
           limit 1) as "applicantName"
    from policy_scan_finding f join policy_scan s on s.id = f.scan_id`;

const LIST = `
  ${FINDING_VIEW}
   where f.scan_id = $1 and ($2::text is null or f.division ^@ $2) and ($3::text is null or f.programme = $3)
     and ($4::text is null or f.kind = $4) and ($5::uuid is null or f.id < $5)
   order by f.id desc limit $6`;

/** Findings in the actor's area; each line tells of a household, so each is a logged look. Refuses `policy-scan-not-found`. */
export async function findings(tx: Tx, actor: Actor, input: ListFindingsInput): Promise<FindingLine[]> {
  const { scanId, prefix = null, programme = null, kind = null, before = null, limit } = input;
  await policyScan(tx, scanId);
  const lines = await rows<FindingLine>(tx, LIST, [scanId, prefix, programme, kind, before, limit]);
  return lines.map((line) => seenFinding(tx, actor, line));
}

/** Masks the name and logs the look. */
export function seenFinding(tx: Tx, actor: Actor, line: FindingLine): FindingLine {
  const { division, householdId } = line;
  tx.ledger.look(actor, { division, subjectKind: 'household', subjectId: householdId, purpose: 'read-scan-finding' });
  return { ...line, applicantName: maskName(line.applicantName ?? '') };
}
