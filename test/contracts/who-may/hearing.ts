import { addDays, businessDate } from '@yimen/kernel';
import type { Rule } from '../../support/who-may/rule';

const HEARING = 'api/v1/hearings/{id}';
const FUND = 'api/v1/reserve-funds/{division}';
const area = ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'] as const;
const one = { id: 'hearing', elsewhere: 'nothing' } as const;

let asked = 0;
/** Each time about another award: about one there is one hearing at a time. */
const proposal = (awards: string) => {
  const ids = awards.split(',');
  const asOf = addDays(businessDate(new Date()), -1);
  const facts = [{ text: '月工资3200元', source: '人力社保比对', asOf }];
  return { linkId: ids[asked++ % ids.length], proposal: 'end', why: '收入已超过标准', facts };
};

/** Who proposes a cut never decides on it; what is paid at once, the county puts there before (LAW 48; 备用金). */
export const HEARINGS: readonly Rule[] = [
  {
    route: 'POST /api/v1/hearings',
    may: ['township-reviewer'],
    elsewhere: 'nothing',
    body: ({ awards }) => proposal(awards),
  },
  {
    route: 'GET /api/v1/hearings?limit=100',
    may: area,
    elsewhere: 'a list without it',
    shows: ({ hearing }) => hearing,
  },
  { ...one, route: `GET /${HEARING}`, may: area },
  { ...one, route: `POST /${HEARING}/notify`, may: ['window-clerk', 'township-reviewer'] },
  {
    ...one,
    route: `POST /${HEARING}/statement`,
    may: ['window-clerk', 'township-reviewer'],
    body: () => ({ said: '务工是临时的' }),
  },
  {
    ...one,
    route: `POST /${HEARING}/decide`,
    may: ['county-officer'],
    body: () => ({ decision: 'unchanged', reason: '收入是临时的' }),
  },
  {
    ...one,
    route: `POST /${HEARING}/drop`,
    may: ['township-reviewer', 'county-officer'],
    body: () => ({ reason: '同名不同人' }),
  },
  { route: `GET /${FUND}`, may: area, elsewhere: 'nothing', shows: () => '年度拨款' },
  {
    route: `POST /${FUND}/top-ups`,
    may: ['county-officer'],
    elsewhere: 'not-allowed',
    body: () => ({ amountFen: 1, reason: '年度拨款' }),
  },
  {
    route: `POST /${FUND}/repayments`,
    may: ['township-reviewer', 'county-officer'],
    elsewhere: 'nothing',
    body: ({ paidCase: caseId }) => ({ caseId, amountFen: 1, reason: '保险已赔付' }),
  },
];
