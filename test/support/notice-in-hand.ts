import type { County } from './county';

const NOTICE = `select id from notice where application_id = $1 and kind = 'acceptance'`;
const CASE = `
  insert into case_file (id, application_id, measure_id, household_id, receipt_no, division, programme, programme_name,
                         procedure, procedure_version, policy_pack, terms, persons, window_agency_id, status, opened_on)
  select uuidv7(), a.id, m.id, a.household_id, a.receipt_no, a.division, 'dibao', '最低生活保障', 'basic-living', 1,
         a.policy_pack, '{}', '[]', a.window_agency_id, 'publicised', '2026-01-05'
    from application a join measure m on m.application_id = a.id and m.programme = 'medical'
   where a.id = $1 returning id`;
const PUBLICITY = `
  insert into publicity (id, case_id, application_id, division, village, place, round, days, unit, starts_on, ends_on,
                         status, html, sha256, posted_by, kind)
  select uuidv7(), id, application_id, division, division, '统景镇江口村', 1, 7, 'calendar-day', '2026-01-05', '2099-12-31',
         'posted', '<!doctype html><title>公示</title><style>p{}</style><p>覃**</p>', repeat('0', 64), '周审核', 'proposal'
    from case_file where id = $1 returning id`;

/** The notice with which an application was accepted, and something that hangs in the village for it. */
export async function noticeInHand(
  county: County,
  application: string,
): Promise<{ notice: string; publicity: string }> {
  const [notice] = await county.sql<{ id: string }>(NOTICE, [application]);
  const [file] = await county.sql<{ id: string }>(CASE, [application]);
  const [publicity] = await county.sql<{ id: string }>(PUBLICITY, [file?.id]);
  return { notice: String(notice?.id), publicity: String(publicity?.id) };
}
