import { caseAt, caseOf, casesOf, takeAction } from '../support/case-steps';
import { openCaseInHand } from '../support/case-in-hand';
import type { CaseInHand } from '../support/case-in-hand';
import type { County } from '../support/county';
import { qinFamily, TONGJING } from '../support/people';
import { referredApplication } from '../support/steps';
import { examine } from '../support/who-may/examine';
import { CASES } from './who-may/cases';

describe('who may with cases', () => examine(CASES));

/** 冉启明 holds a disability card: his subsidy passes 残联 before civil affairs decides (国发〔2015〕52号). */
function withDisability() {
  const family = qinFamily(TONGJING);
  const [self, spouse, daughter] = family.members;
  const facts = { ...spouse?.facts, disability: { class: 'limb', grade: 2 } };
  return { newHousehold: { ...family, members: [self, { ...spouse, facts }, daughter] } };
}

describe('a department that takes part in a case', () => {
  let county: County;
  let inHand: CaseInHand;
  let subsidy: string;
  let application: string;

  beforeAll(async () => {
    ({ county, inHand } = await openCaseInHand());
    const clerk = await county.staff('tongjing-clerk');
    const confirmed = await referredApplication(clerk, ['dibao', 'disability-living'], withDisability());
    application = confirmed.body.id;
    subsidy = await caseOf(clerk, application, 'disability-living');
  });
  afterAll(() => county?.close());

  it('sees that one, and none of the others of its area or of that very application', async () => {
    const federation = await county.staff('yubei-disabled');
    const { body } = await federation.get('/api/v1/cases?limit=100');
    expect(body.items).toMatchObject([{ id: subsidy, programme: 'disability-living', procedure: 'subsidy' }]);
    expect(await federation.get(caseAt(subsidy))).toMatchObject({ status: 200 });
    expect(await federation.get(caseAt(inHand.case))).toMatchObject({ status: 404 });
    expect(await casesOf(federation, application)).toHaveLength(1);
  });

  it('other departments and the same of another county see nothing of it', async () => {
    for (const subject of ['yubei-medical', 'yubei-civil-affairs', 'yunyang-disabled']) {
      const officer = await county.staff(subject);
      const seen = JSON.stringify((await officer.get('/api/v1/cases?limit=100')).body);
      const status = subject === 'yubei-civil-affairs' ? 200 : 404;
      expect([subject, seen.includes(subsidy)]).toEqual([subject, status === 200]);
      expect(await officer.get(caseAt(subsidy))).toMatchObject({ status });
    }
  });

  it('says what it thinks when it is asked, not before and not twice; the township’s part isn’t its own', async () => {
    const federation = await county.staff('yubei-disabled');
    const opinion = { text: '残疾证有效，等级相符' };
    const act = (action: string) => federation.post(caseAt(subsidy, action), opinion, { seen: '*' });
    expect(await act('department-agrees')).toMatchObject({ status: 409, body: { code: 'case-action-not-allowed' } });
    expect(await act('propose-refusal')).toMatchObject({ status: 400 });
    await takeAction(await county.staff('tongjing-clerk'), subsidy, 'pass-to-department');
    expect((await federation.get(caseAt(subsidy))).body.available).toMatchObject([
      { action: 'department-agrees' },
      { action: 'department-objects' },
    ]);
    expect(await act('department-agrees')).toMatchObject({ status: 200, body: { status: 'reviewed', available: [] } });
    expect(await act('department-agrees')).toMatchObject({ status: 409 });
    expect(await act('propose-unpublished')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });
});
