import { seenThere } from '../lead-in-hand';
import type { Cast, Step } from './step';

const AT = '/api/v1/leads';
const CLERK = 'tongjing-clerk';
const COUNTY = 'yubei-civil-affairs';

const reported = (name: string, more: object = {}): Step => ({
  route: `POST ${AT}`,
  by: 'tongjing-assistant',
  body: () => seenThere(more),
  other: () => seenThere({ ...more, seen: '换一个说法' }),
  then: ({ body }) => ({ [name]: body.id }),
});
const step = (name: string, of: string, body?: object, by = CLERK): Step => ({
  route: `POST ${AT}/{id}/${name}`,
  by,
  of,
  ...(body && { body: () => body, other: () => ({ ...body, note: '换一个说法' }) }),
});
const visit = (findings: string[]) => ({
  visitedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
  visitors: ['周网格'],
  findings,
});
const passedOn = { outcome: 'referral', toAgencyKind: 'charity' };

/** One that becomes an application, one about a minor that the county sends back once, a household that is visited. */
export const LEADS: readonly Step[] = [
  reported('seen'),
  step('take', 'seen'),
  step('release', 'seen'),
  step('take', 'seen'),
  step('visits', 'seen', visit(['needs-money'])),
  {
    ...step('application', 'seen'),
    body: (cast: Cast) => ({ householdId: cast['household of declined'], hardships: [{ kind: 'income' }] }),
    other: (cast: Cast) => ({ householdId: cast['household of declined'], hardships: [{ kind: 'illness' }] }),
    then: ({ body }) => ({ 'applied by a lead': body.applicationId }),
  },
  reported('minor', { minor: true }),
  step('take', 'minor'),
  step('end', 'minor', passedOn),
  step('send-back', 'minor', { note: '请核实监护人' }, COUNTY),
  step('acknowledge', 'minor', { note: '已派人前往' }, COUNTY),
  step('end', 'minor', passedOn),
  step('confirm', 'minor', { note: '同意' }, COUNTY),
  {
    route: 'POST /partner/v1/leads',
    by: 'partner-education-500112',
    body: () => seenThere({ cameBy: 'school' }),
    other: () => seenThere({ cameBy: 'school', danger: true }),
    then: ({ body }) => ({ 'by a school': body.id }),
  },
  {
    route: 'POST /api/v1/visit-plans',
    by: CLERK,
    body: (cast) => ({ householdId: cast['household of withdrawn'], class: 'special-old' }),
    other: (cast) => ({ householdId: cast['household of withdrawn'], class: 'low-income' }),
    then: ({ body }) => ({ visited: body.id }),
  },
  {
    route: 'POST /api/v1/visit-plans/{id}/visits',
    by: CLERK,
    of: 'visited',
    body: () => visit(['safe']),
    other: () => visit(['needs-care']),
  },
  {
    route: 'POST /api/v1/visit-plans/{id}/end',
    by: CLERK,
    of: 'visited',
    body: () => ({ reason: 'in-institution' }),
    other: () => ({ reason: 'mistaken' }),
  },
];
