import { nameOf, ROUTES } from './documents';
import { CITIZEN, REFERENCE } from './who-may/citizen';
import { COUNTY } from './who-may/county';
import { DEPARTMENT } from './who-may/department';
import { PARTNER } from './who-may/partner';
import { POLICY } from './who-may/policy';
import { SCANS } from './who-may/scan';
import { WINDOW } from './who-may/window';

const examined = [...WINDOW, ...DEPARTMENT, ...COUNTY, ...REFERENCE, ...POLICY, ...SCANS, ...PARTNER].map(
  ({ route }) => route.split('?')[0],
);

it('every route of both documents stands in a table of who may, and nothing else does', () => {
  const routes = ROUTES.map(nameOf).sort();
  expect([...new Set([...examined, ...CITIZEN])].sort()).toEqual(routes);
});
