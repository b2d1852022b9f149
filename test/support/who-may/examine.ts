import { badTokens } from '../bad-tokens';
import { openCaseInHand } from '../case-in-hand';
import type { CaseInHand } from '../case-in-hand';
import type { County } from '../county';
import { ask, expectLetIn, expectNothing, expectRefused } from './ask';
import { AT_HOME, AWAY, EVERY_ROLE } from './rule';
import type { Rule } from './rule';

const TAKEN_AWAY = `update assignment set removed_at = now() where officer_id = (select id from officer where subject = $1)`;
const GIVEN_BACK = TAKEN_AWAY.replace('now()', 'null');
const LEFT = 'update officer set active = false where subject = $1';
const BACK = LEFT.replace('false', 'true');

export const titleOf = ({ route, id, action }: Pick<Rule, 'route' | 'id' | 'action'>) =>
  [route, id, action].filter(Boolean).join(' · ');

/** Holds every route of a table to what it says: who may, who may not, and who isn't even told that there is something. */
export function examine(rules: readonly Rule[]): void {
  let county: County;
  let inHand: CaseInHand;
  let bad: ReadonlyMap<string, string | null>;

  beforeAll(async () => {
    ({ county, inHand } = await openCaseInHand());
    bad = await badTokens(county, 'tongjing-clerk');
  });
  afterAll(() => county?.close());

  const asking = async (subject: string, rule: Rule) => ask(await county.staff(subject), rule, inHand);
  /** What happens to a person in between two calls with the same token. */
  const between = async (subject: string, rule: Rule, [change, undo]: [string, string], code: string) => {
    const caller = await county.staff(subject);
    expectLetIn(await ask(caller, rule, inHand), rule, inHand);
    await county.sql(change, [subject]);
    expectRefused(await ask(caller, rule, inHand), code);
    await county.sql(undo, [subject]);
  };

  describe.each(rules.map((rule) => [titleOf(rule), rule] as const))('%s', (_, rule) => {
    const { may, mayLookOn = [], mayTheirOwn = [], elsewhere } = rule;
    const known = [...may, ...mayLookOn, ...mayTheirOwn];

    it(`may: ${may.join(', ')}`, async () => {
      for (const role of may) expectLetIn(await asking(AT_HOME[role], rule), rule, inHand);
    });

    it('other roles of the area may not', async () => {
      for (const role of EVERY_ROLE.filter((other) => !known.includes(other)))
        expectRefused(await asking(AT_HOME[role], rule), 'not-allowed');
      for (const role of mayLookOn) expectRefused(await asking(AT_HOME[role], rule), 'not-addressee');
      for (const role of mayTheirOwn) expectNothing(await asking(AT_HOME[role], rule), rule, inHand);
    });

    it(`in another township, county or bureau there is ${elsewhere}`, async () => {
      for (const subject of may.flatMap((role) => AWAY[role])) expectNothing(await asking(subject, rule), rule, inHand);
    });

    it('nobody comes in without a good token', async () => {
      for (const [what, token] of bad) {
        const reply = await ask(county.anonymous(token), rule, inHand);
        expect({ what, ...reply }).toMatchObject({ what, status: 401, body: { code: 'unauthenticated' } });
        expect(reply.headers.get('www-authenticate')).toBe('Bearer');
      }
    });

    it('a role that was taken away is gone at the very next call', async () => {
      if (elsewhere === 'the same') return;
      for (const role of may) await between(AT_HOME[role], rule, [TAKEN_AWAY, GIVEN_BACK], 'not-allowed');
    });

    it('someone who has left, or a bureau’s own system, is nobody here', async () => {
      for (const role of may) await between(AT_HOME[role], rule, [LEFT, BACK], 'not-staff');
      const system = await county.issuer.clientToken('partner-medical-insurance-500112');
      expectRefused(await ask(county.anonymous(system), rule, inHand), 'not-staff');
    });
  });
}
