import type { County } from './county';

const VILLAGE = '500112133212';

/** Somebody seen in 江口村. */
export const seenThere = (more: object = {}) => ({
  division: VILLAGE,
  cameBy: 'village',
  person: { name: '向家安', address: '江口村三社' },
  seen: '老人独居，家里没有米了',
  needs: ['income'],
  minor: false,
  danger: false,
  ...more,
});

/** Households that nobody plans to visit yet, more than any test asks for. */
const HOMES = `
  insert into household (id, division, residence) select uuidv7(), '${VILLAGE}', 'rural' from generate_series(1, 60) returning id`;
const LEADS = '/api/v1/leads';

/**
 * A lead that has only come, one about a minor that was proposed to the county, and a household that is visited: each in the
 * case's own village, so that everybody's area has it. The school's is the one that its own system reported.
 */
export async function leadInHand(county: County, household: string) {
  const clerk = await county.staff('tongjing-clerk');
  const reported = await (await county.staff('tongjing-assistant')).post(LEADS, seenThere());
  const ofMinor = await clerk.post(LEADS, seenThere({ minor: true }));
  const taken = await clerk.post(`${LEADS}/${ofMinor.body.id}/take`, undefined, { seen: '*' });
  const end = { outcome: 'referral', toAgencyKind: 'charity' };
  const proposed = await clerk.post(`${LEADS}/${ofMinor.body.id}/end`, end, { seen: taken.etag });
  if (proposed.status !== 200) throw new Error(JSON.stringify(proposed.body));
  const planned = await clerk.post('/api/v1/visit-plans', { householdId: household, class: 'special-old' });
  const school = await county.partner('partner-medical-insurance-500112');
  const partnerLead = await school.post('/partner/v1/leads', seenThere({ cameBy: 'hospital' }));
  const homes = await county.sql<{ id: string }>(HOMES);
  return {
    homes: homes.map(({ id }) => id).join(','),
    lead: String(reported.body.id),
    minorsLead: String(ofMinor.body.id),
    visitPlan: String(planned.body.id),
    partnerLead: String(partnerLead.body.id),
  };
}
