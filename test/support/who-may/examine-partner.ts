import { badTokens } from '../bad-tokens';
import { openCaseInHand } from '../case-in-hand';
import type { CaseInHand } from '../case-in-hand';
import type { County } from '../county';
import { ask, expectLetIn, expectNothing, expectRefused } from './ask';
import type { Asked } from './ask';
import { titleOf } from './examine';

/** Whose business it is, and who else has a system. */
const BUREAUS = {
  system: 'partner-medical-insurance-500112',
  others: ['partner-education-500112', 'partner-charity-500112', 'partner-medical-insurance-500235'],
};

const SWITCHED_OFF = 'update partner_client set active = false where client_id = $1';
const CLOSED =
  'update agency set active = false where id = (select agency_id from partner_client where client_id = $1)';

/** The same for bureaus' own systems: they have no roles, an agency only. */
export function examinePartner(rules: readonly Asked[], { system, others } = BUREAUS): void {
  let county: County;
  let inHand: CaseInHand;
  let bad: ReadonlyMap<string, string | null>;

  beforeAll(async () => {
    ({ county, inHand } = await openCaseInHand());
    bad = await badTokens(county, system);
  });
  afterAll(() => county?.close());

  describe.each(rules.map((rule) => [titleOf(rule), rule] as const))('%s', (_, rule) => {
    it(`${system}, whose business it is, may`, async () => {
      expectLetIn(await ask(await county.partner(system), rule, inHand), rule, inHand);
    });

    it(`another system is told ${rule.elsewhere}`, async () => {
      for (const client of others) expectNothing(await ask(await county.partner(client), rule, inHand), rule, inHand);
    });

    it('nobody comes in without a good token', async () => {
      for (const [what, token] of bad) {
        const reply = await ask(county.partnerWith(token), rule, inHand);
        expect({ what, ...reply }).toMatchObject({ what, status: 401, body: { code: 'unauthenticated' } });
      }
    });

    it.each([
      ['switched off', SWITCHED_OFF],
      ['of an agency that was dissolved', CLOSED],
    ])('a system %s is nobody at the very next call', async (_what, change) => {
      const caller = await county.partner(system);
      await county.sql(change, [system]);
      expectRefused(await ask(caller, rule, inHand), 'not-staff');
      await county.sql(change.replace('false', 'true'), [system]);
      expectLetIn(await ask(caller, rule, inHand), rule, inHand);
    });

    it('officers sign in elsewhere, and a client nobody knows is nobody', async () => {
      const { issuer } = county;
      const tokens = [await issuer.token('yubei-medical'), await issuer.clientToken('partner-nobody')];
      for (const token of tokens) expectRefused(await ask(county.partnerWith(token), rule, inHand), 'not-staff');
    });
  });
}
