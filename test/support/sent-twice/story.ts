import { caseOf } from '../case-steps';
import { eventually } from '../county';
import { ALSO_HOUSING, qinApplication, referralTo } from '../steps';
import type { Cast, Step } from './step';

const CLERK = 'tongjing-clerk';
const APPLICATION = '/api/v1/applications';

const submit = (name: string, told?: object): Step => ({
  route: `POST ${APPLICATION}`,
  by: CLERK,
  body: () => qinApplication({ ...told }),
  other: () => qinApplication({ ...told }),
  then: ({ body }) => ({ [name]: body.id, [`household of ${name}`]: body.householdId }),
});
const step = (name: string, of: string, more: Partial<Step> = {}): Step => ({
  route: `POST ${APPLICATION}/{id}/${name}`,
  by: CLERK,
  of,
  ...more,
});
const withNote = (body: object) => ({ body: () => body, other: () => ({ ...body, note: '再补充一句' }) });

/** A department's work on one referral: taken, given back, taken again, held, resumed, done. */
function desk(at: string, by: string, of: string): Step[] {
  const act = (name: string, more: Partial<Step> = {}): Step => ({ route: `POST ${at}/{id}/${name}`, by, of, ...more });
  return [
    act('claim'),
    act('renew'),
    act('release'),
    act('claim'),
    act('start'),
    act('hold', withNote({ reason: 'applicant-papers' })),
    act('resume'),
    act('complete', withNote({ outcome: 'granted', oneOffFen: 320_000 })),
  ];
}

/** Comes back with a reason, and the window sends it on: `of` ends, `to` begins. */
function sentBack(at: string, by: string, of: string, to: string, target: object): Step[] {
  return [
    { route: `POST ${at}/{id}/claim`, by, of },
    { route: `POST ${at}/{id}/return`, by, of, ...withNote({ reason: 'facts-wrong' }) },
    {
      route: 'POST /api/v1/referrals/{id}/reroute',
      by: CLERK,
      of,
      ...withNote({ ...target, reason: 'facts-corrected' }),
      then: ({ body }) => ({ [to]: body.id }),
    },
  ];
}

const REFERRED = ['medical', 'education', 'housing'];

/** From the window to three departments, and to a case of its own. */
export const AT_THE_WINDOW: readonly Step[] = [
  submit('Qin', ALSO_HOUSING),
  step('request-supplement', 'Qin', withNote({ papers: ['check-authorisation'] })),
  step('supplement', 'Qin'),
  step('accept', 'Qin'),
  step('assessment', 'Qin'),
  step('measures', 'Qin', {
    body: () => ({ programmes: ['dibao', ...REFERRED] }),
    other: () => ({ programmes: REFERRED }),
    then: async (_reply, cast, county) => {
      const clerk = await county.staff(CLERK);
      const referred = await eventually(
        () => clerk.get(`${APPLICATION}/${cast.Qin}`),
        ({ body }) => body.referrals.length === REFERRED.length,
      );
      const ids = REFERRED.map((programme) => [programme, referralTo(referred, programme).id]);
      return { ...(Object.fromEntries(ids) as Cast), dibao: await caseOf(clerk, String(cast.Qin), 'dibao') };
    },
  }),
];

const CIVIL_AFFAIRS = { toAgencyKind: 'county-civil-affairs' };

export const AT_THE_DEPARTMENTS: readonly Step[] = [
  ...desk('/partner/v1/referrals', 'partner-medical-insurance-500112', 'medical'),
  ...sentBack('/partner/v1/referrals', 'partner-education-500112', 'education', 'coordinated', CIVIL_AFFAIRS),
  ...sentBack('/api/v1/department/referrals', 'yubei-civil-affairs', 'coordinated', 'again', CIVIL_AFFAIRS),
  ...desk('/api/v1/department/referrals', 'yubei-civil-affairs', 'again'),
  ...sentBack('/partner/v1/referrals', 'partner-housing-500112', 'housing', 'charity', { toAgencyKind: 'charity' }),
  {
    route: 'POST /api/v1/referrals/{id}/cancel',
    by: CLERK,
    of: 'charity',
    ...withNote({ reason: 'applicant-gave-up' }),
  },
];

const WARNING = `
  insert into warning (household_id, division, indicator, indicator_version, family, business_date, facts, status)
  select id, division, 'medical-self-pay', 1, 'entry', '2026-01-05', $2, 'open' from household where id = $1
  returning id`;
const KNOWN = [{ kind: 'medical-self-pay-12m-fen', value: 1_860_000, asOf: '2025-12-31', source: 'medical-insurance' }];

/** A night has found that household. */
const warned = (name: string): Step['then'] => {
  return async (_reply, cast, county) => {
    const [warning] = await county.sql<{ id: string }>(WARNING, [cast[`household of ${name}`], JSON.stringify(KNOWN)]);
    return { [`warning about ${name}`]: String(warning?.id) };
  };
};

/** Two that end at the window, and what a night finds of them later. */
export const OTHERS: readonly Step[] = [
  submit('declined'),
  step('decline', 'declined', { ...withNote({ reason: 'outside-area' }), then: warned('declined') }),
  submit('withdrawn'),
  step('withdraw', 'withdrawn', { ...withNote({}), then: warned('withdrawn') }),
  {
    route: 'POST /api/v1/warnings/{id}/dispose',
    by: CLERK,
    of: 'warning about declined',
    ...withNote({ disposition: 'informed' }),
  },
  {
    route: 'POST /api/v1/warnings/{id}/application',
    by: CLERK,
    of: 'warning about withdrawn',
    then: ({ body }) => ({ found: body.applicationId }),
  },
];
