import { addDays, businessDate } from '@yimen/kernel';
import { v7 as uuidv7 } from 'uuid';
import type { Cast, Step } from './step';

const AT = '/api/v1/hearings';
const REVIEWER = 'tongjing-reviewer';

const AWARD = `
  insert into assistance_link (household_id, division, application_id, measure_id, programme, outcome, monthly_fen,
                               agency_name, decided_on)
  select a.household_id, a.division, a.id, uuidv7(), 'dibao', 'granted', 60000, '渝北区民政局', '2026-01-05'
    from application a where a.id = $1 returning id`;

const PAID = `
  with paid as (update reserve_fund set balance_fen = balance_fen - 5000, entries = entries + 1 returning *)
  insert into reserve_fund_entry (division, n, kind, amount_fen, balance_after_fen, case_id, application_id, payee, reason,
                                  by_id, by_name, on_day)
  select division, entries, 'payment', 5000, balance_fen, $1, $2, '覃桂芳', '房屋失火', 'nobody', '周审核', '2026-01-06'
    from paid`;

const fact = () => ({ text: '月工资3200元', source: '人力社保比对', asOf: addDays(businessDate(new Date()), -1) });
const proposal = (award: string, why: string) => ({
  body: (cast: Cast) => ({ linkId: cast[award], proposal: 'end', why, facts: [fact()] }),
  other: (cast: Cast) => ({ linkId: cast[award], proposal: 'end', why: '换一个理由', facts: [fact()] }),
});
const opened = (name: string): Step => ({
  route: `POST ${AT}`,
  by: REVIEWER,
  ...proposal('award', '收入已超过标准'),
  then: ({ body }) => ({ [name]: body.id }),
});
const step = (name: string, by: string, of: string, body?: object): Step => ({
  route: `POST ${AT}/{id}/${name}`,
  by,
  of,
  ...(body && { body: () => body, other: () => ({ ...body, [name === 'statement' ? 'said' : 'reason']: '换一句' }) }),
});

const amount = (fen: number) => () => ({ amountFen: fen, reason: '年度拨款' });

/** The county puts money into a fund; a household of 统景镇 is heard twice, the first time by mistake. */
export const HEARINGS: readonly Step[] = [
  {
    route: 'POST /api/v1/reserve-funds/{division}/top-ups',
    by: 'yubei-civil-affairs',
    body: amount(100_000),
    other: amount(200_000),
    then: async (_reply, cast, county) => {
      const [award] = await county.sql<{ id: string }>(AWARD, [cast.withdrawn]);
      const paid = uuidv7();
      await county.sql(PAID, [paid, cast.withdrawn]);
      return { award: String(award?.id), paid };
    },
  },
  {
    route: 'POST /api/v1/reserve-funds/{division}/repayments',
    by: REVIEWER,
    body: ({ paid: caseId }) => ({ caseId, amountFen: 1000, reason: '保险已赔付' }),
    other: ({ paid: caseId }) => ({ caseId, amountFen: 2000, reason: '保险已赔付' }),
  },
  opened('mistaken'),
  step('drop', REVIEWER, 'mistaken', { reason: '同名不同人' }),
  opened('heard'),
  step('notify', REVIEWER, 'heard'),
  step('statement', 'tongjing-clerk', 'heard', { said: '务工是临时的', final: true }),
  step('decide', 'yubei-civil-affairs', 'heard', { decision: 'ended', reason: '收入已超过标准' }),
];
