import { nameOf, ROUTES } from './documents';
import { CASES } from './who-may/cases';
import { BY_LINK, CITIZEN, NEIGHBOURS, PUBLIC, REFERENCE } from './who-may/citizen';
import { COUNTY } from './who-may/county';
import { DEPARTMENT } from './who-may/department';
import { DISCOVERY } from './who-may/discovery';
import { FEED_BATCHES, FEED_SOURCES } from './who-may/feeds';
import { HANDOVERS } from './who-may/handover';
import { HEARINGS } from './who-may/hearing';
import { PARTNER } from './who-may/partner';
import { POLICY } from './who-may/policy';
import { REGION } from './who-may/region';
import { SCANS } from './who-may/scan';
import { WINDOW } from './who-may/window';

const OFFICERS = [
  ...WINDOW,
  ...DEPARTMENT,
  ...COUNTY,
  ...CASES,
  ...HEARINGS,
  ...HANDOVERS,
  ...DISCOVERY,
  ...REFERENCE,
  ...POLICY,
  ...SCANS,
];
const examined = [...OFFICERS, ...PARTNER, ...REGION, ...FEED_SOURCES, ...FEED_BATCHES].map(
  ({ route }) => route.split('?')[0],
);

it('every route of both documents stands in a table of who may, and nothing else does', () => {
  const routes = ROUTES.map(nameOf).sort();
  expect([...new Set([...examined, ...CITIZEN, ...NEIGHBOURS, ...PUBLIC, ...BY_LINK])].sort()).toEqual(routes);
});
