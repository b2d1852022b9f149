import type { PlainDate } from '@yimen/kernel';
import { copyIn, copyRow, row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { CatalogueKind } from './catalogue';
import type { FeedRow, RowFault } from './read-row';

export type ReadLine = { line: number } & (FeedRow | RowFault);

export interface Staged {
  accepted: number;
  rejected: number;
  notHere: number;
}

interface Target {
  upload: string;
  asOf: PlainDate;
  catalogue: readonly CatalogueKind[];
}

/** Identity numbers stand here while one statement looks people up, and are gone with the transaction. */
const TABLE = `
  create temp table if not exists feed_line (line int, code text, field text, who text, resident_id text, household_id uuid,
    kind text, value jsonb, date date) on commit delete rows`;
const COPY = 'copy feed_line (line, code, field, who, resident_id, household_id, kind, value, date) from stdin';

/**
 * What happened is told of the day it happened, so that saying it again next month doesn't renew it; how things are, of the day
 * of the delivery. A look-up for each line, whatever the planner thinks of a table it knows nothing about: never all people for a few.
 */
const STAGE = `
  with judged as (
    select l.*, k.event, k."isDate", case when k.mine then k.kind end as own, coalesce(l.code, case
             when k.kind is null then 'kind-unknown'
             when not k.mine then 'kind-not-yours'
             when k.subject = 'member' and l.resident_id is null then 'subject-wrong'
             when l.date > $2::date then 'date-in-future'
             when jsonb_typeof(l.value) = 'null' then null
             when jsonb_typeof(l.value) <> k.type then 'value-wrong'
             when k.type = 'number' then
               case when (l.value #>> '{}')::numeric not between k.least and k.most
                      or (l.value #>> '{}')::numeric % 1 <> 0 then 'value-wrong' end
             when k."isDate" then
               case when l.value #>> '{}' !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' or not pg_input_is_valid(l.value #>> '{}', 'date')
                      then 'value-wrong'
                    when (l.value #>> '{}')::date > $2::date then 'date-in-future' end
           end) as fault
      from feed_line l
      left join jsonb_to_recordset($3) as k(kind text, mine boolean, subject text, type text, "isDate" boolean, event boolean,
                                            least numeric, most numeric) on k.kind = l.kind
  ), rejected as (
    insert into feed_reject (upload, line, kind, code, field, who)
    select $1, line, own, fault, coalesce(field, case when code is not null then null when fault like 'kind-%' then 'kind'
             when fault = 'date-in-future' and date > $2::date then 'date' when fault = 'subject-wrong' then 'residentId' else 'value' end),
           coalesce(who, left(resident_id, 3) || '***********' || right(resident_id, 4))
      from judged where fault is not null
    returning 1
  ), staged as (
    insert into feed_row (upload, line, household_id, member_id, kind, value, as_of)
    select $1, j.line, coalesce(m.household_id, h.id), m.id, j.kind, j.value, 
           case when not j.event then $2 when j."isDate" and j.value <> 'null' then (j.value #>> '{}')::date else coalesce(j.date, $2) end
      from judged j
      left join lateral (select m.id, m.household_id from member m where m.resident_id = j.resident_id and m.left_on is null
                          order by m.joined_on desc limit 1) m on true
      left join lateral (select h.id from household h where h.id = j.household_id limit 1) h on true
     where j.fault is null and coalesce(m.household_id, h.id) is not null
    returning 1
  )
  select (select count(*) from staged)::int as accepted, (select count(*) from rejected)::int as rejected`;

/**
 * Takes lines that were read into what waits: those in order with the household and person in sight whom they are about, the
 * others with the reason; of people who are not here only how many.
 */
export async function stageLines(
  tx: Tx,
  { upload, asOf, catalogue }: Target,
  lines: readonly ReadLine[],
): Promise<Staged> {
  await rows(tx, TABLE);
  await copyIn(tx, COPY, Buffer.from(lines.map(copied).join('')));
  const staged = (await row<Omit<Staged, 'notHere'>>(tx, STAGE, [upload, asOf, JSON.stringify(catalogue)])) as Staged;
  return { ...staged, notHere: lines.length - staged.accepted - staged.rejected };
}

function copied(read: ReadLine): string {
  if ('code' in read) return copyRow([read.line, read.code, read.field, read.who, null, null, read.kind, null, null]);
  const { line, residentId, householdId, kind, value, date } = read;
  return copyRow([line, null, null, null, residentId, householdId, kind, value, date]);
}
