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
function desk(at: string, by: string, of: string, programme: string): Step[] {
  const act = (name: string, more: Partial<Step> = {}): Step => ({ route: `POST ${at}/{id}/${name}`, by, of, ...more });
  return [
    act('claim'),
    act('renew'),
    act('release'),
    {
      route: `POST ${at}/claim-next`,
      by,
      body: () => ({ limit: 1, programmes: [programme] }),
      other: () => ({ limit: 2, programmes: [programme] }),
    },
    act('start'),
    ...helped(at, by, of),
    act('hold', withNote({ reason: 'applicant-papers', papers: ['illness-receipts'] })),
    act('resume'),
    act('hold', withNote({ reason: 'window-visit' })),
    atWindow('answer', of, withNote({})),
    act('complete', withNote({ outcome: 'granted', oneOffFen: 320_000 })),
  ];
}

/** Another agency is asked to help, and isn't needed after all. */
function helped(at: string, by: string, of: string): Step[] {
  const path = `POST ${at}/{id}/assists`;
  const then: Step['then'] = ({ body }) => ({ assist: body.assists.at(-1).id });
  return [
    { route: path, by, of, ...withNote({ toAgencyKind: 'emergency', task: '请核实是否受灾' }), then },
    { route: `${path}/{assistId}/cancel`, by, of, ...withNote({ reason: 'need-met' }) },
  ];
}

/** What the window does about a referral that a department has. */
const atWindow = (name: string, of: string, more: Partial<Step>): Step => ({
  route: `POST /api/v1/referrals/{id}/${name}`,
  by: CLERK,
  of,
  ...more,
});

/** Comes back with a reason, and the window sends it on: `of` ends, `to` begins. */
function sentBack(at: string, by: string, of: string, to: string, target: object): Step[] {
  return [
    { route: `POST ${at}/{id}/claim`, by, of },
    { route: `POST ${at}/{id}/return`, by, of, ...withNote({ reasons: ['facts-wrong'] }) },
    atWindow('reroute', of, {
      ...withNote({ ...target, reason: 'facts-corrected' }),
      then: ({ body }) => ({ [to]: body.id }),
    }),
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
  ...desk('/partner/v1/referrals', 'partner-medical-insurance-500112', 'medical', 'medical'),
  ...sentBack('/partner/v1/referrals', 'partner-education-500112', 'education', 'coordinated', CIVIL_AFFAIRS),
  ...sentBack('/api/v1/department/referrals', 'yubei-civil-affairs', 'coordinated', 'again', CIVIL_AFFAIRS),
  ...desk('/api/v1/department/referrals', 'yubei-civil-affairs', 'again', 'education'),
  ...sentBack('/partner/v1/referrals', 'partner-housing-500112', 'housing', 'charity', { toAgencyKind: 'charity' }),
  atWindow('urge', 'charity', withNote({})),
  atWindow('link', 'charity', { body: () => ({ to: '周会长' }), other: () => ({ to: '吴干事' }) }),
  atWindow('link/revoke', 'charity', {}),
  atWindow('cancel', 'charity', withNote({ reason: 'applicant-gave-up' })),
];

const referredAlone: Step['then'] = async (_reply, cast, county) => {
  const clerk = await county.staff(CLERK);
  const found = await eventually(
    () => clerk.get(`${APPLICATION}/${cast.mistaken}`),
    ({ body }) => body.referrals.length === 1,
  );
  return { mistake: found.body.referrals[0].id };
};

/** One that should never have been referred. */
export const A_MISTAKE: readonly Step[] = [
  submit('mistaken', ALSO_HOUSING),
  step('accept', 'mistaken'),
  step('assessment', 'mistaken'),
  step('measures', 'mistaken', {
    body: () => ({ programmes: ['medical'] }),
    other: () => ({ programmes: ['housing'] }),
    then: referredAlone,
  }),
  atWindow('void', 'mistake', {
    body: () => ({ reason: 'wrong-person', note: '应当转的是另一户' }),
    other: () => ({ reason: 'wrong-person', note: '应当转的是同村另一户' }),
  }),
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
    route: 'POST /api/v1/warnings/{id}/follow-up',
    by: CLERK,
    of: 'warning about declined',
    ...withNote({ result: 'not-applying' }),
  },
  {
    route: 'POST /api/v1/visit-budgets/{division}',
    by: 'tongjing-reviewer',
    body: () => ({ households: 12, reason: '协理员返岗' }),
    other: () => ({ households: 13, reason: '协理员返岗' }),
  },
  {
    route: 'POST /api/v1/warnings/{id}/application',
    by: CLERK,
    of: 'warning about withdrawn',
    then: ({ body }) => ({ found: body.applicationId }),
  },
];
