import { v7 as uuidv7 } from 'uuid';
import type { County } from './county';
import { TONGJING } from './people';

/** Awards that nobody was heard about yet, more than any test asks for. */
const AWARDS = `
  insert into assistance_link (household_id, division, application_id, measure_id, programme, outcome, monthly_fen,
                               agency_name, decided_on)
  select a.household_id, a.division, a.id, uuidv7(), 'dibao', 'granted', 60000, '渝北区民政局', '2026-01-05'
    from application a, generate_series(1, 60) where a.id = $1 returning id`;
const HEARING = `
  insert into hearing (id, procedure_version, application_id, household_id, link_id, division, programme, programme_name,
                       policy_pack, terms, proposal, before_fen, why, facts, status, opened_on, opened_by_id, opened_by)
  select uuidv7(), 1, application_id, household_id, id, division, programme, '最低生活保障', 'chongqing',
         '{"replyDays": 5, "freshFactsDays": 30}', 'end', monthly_fen, '收入已超过标准', '[]', 'opened', '2026-01-06',
         'nobody', '周审核' from assistance_link where id = $1 returning id`;
const FUND = `insert into reserve_fund (division, balance_fen, entries, opened_on) values ($1, 90000, 2, '2026-01-05')`;
const ENTRIES = `
  insert into reserve_fund_entry (division, n, kind, amount_fen, balance_after_fen, case_id, application_id, payee, reason,
                                  by_id, by_name, on_day)
  values ($1, 1, 'top-up', 100000, 100000, null, null, null, '年度拨款', 'nobody', '王民政', '2026-01-05'),
         ($1, 2, 'payment', 10000, 90000, $2, $3, '覃桂芳', '房屋失火', 'nobody', '周审核', '2026-01-06')`;

/** A hearing about an award of that application, other awards of it (ids, comma between), and the township's fund. */
export async function hearingInHand(county: County, application: string) {
  const [first, ...others] = await county.sql<{ id: string }>(AWARDS, [application]);
  const [hearing] = await county.sql<{ id: string }>(HEARING, [first?.id]);
  const paidCase = uuidv7();
  await county.sql(FUND, [TONGJING]);
  await county.sql(ENTRIES, [TONGJING, paidCase, application]);
  return { hearing: String(hearing?.id), awards: others.map(({ id }) => id).join(), paidCase };
}
