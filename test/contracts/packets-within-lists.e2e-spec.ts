import { AGENCY_KINDS } from '@yimen/kernel';
import { fieldsNamedBy, packetListFor } from '@yimen/partners';
import type { Caller, Reply } from '../support/client';
import { County } from '../support/county';
import { leavesOf } from '../support/leaves';
import { qinFamily, TONGJING } from '../support/people';
import { ALSO_HOUSING, referredApplication } from '../support/steps';

const POOL = '/partner/v1/referrals';
/** An agency of each kind with a system of its own, for 统景镇. */
const AGENCY = `
  insert into agency (id, code, name, kind, division)
  select uuidv7(), 'packet-' || $1, '测试机构' || $1, $1, '500112000000' returning id`;
const CLIENT = `insert into partner_client (client_id, agency_id) values ($1, $2)`;

describe('what leaves for a department', () => {
  let county: County;
  let names: string[];
  const referrals = new Map<string, { id: string; caller: Caller }>();

  beforeAll(async () => {
    county = await County.open();
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
    const clerk = await county.staff('tongjing-clerk');
    const newHousehold = qinFamily(TONGJING);
    names = newHousehold.members.flatMap(({ name, residentId }) => [name, residentId]).concat('13000000000');
    const referred = await referredApplication(clerk, ['housing'], { ...ALSO_HOUSING, newHousehold });
    let { id } = referred.body.referrals[0];
    for (const kind of AGENCY_KINDS) {
      const [agency] = await county.sql(AGENCY, [kind]);
      await county.sql(CLIENT, [`packet-${kind}`, agency?.id]);
      // Each gets it from the one before, by way of the window.
      const sent = await clerk.post(
        `/api/v1/referrals/${id}/reroute`,
        { toAgencyId: agency?.id, reason: 'wrong-agency' },
        { seen: '*' },
      );
      expect({ kind, status: sent.status }).toEqual({ kind, status: 201 });
      ({ id } = sent.body);
      const caller = await county.partner(`packet-${kind}`);
      referrals.set(kind, { id, caller });
      await inHand(kind);
      await caller.post(`${POOL}/${id}/release`, undefined, { seen: '*' });
    }
  });
  afterAll(() => county?.close());

  const told = new Map<string, { before: Reply[]; after: Reply }>();
  /** What its system is answered before it has claimed, and the referral once it has. */
  async function inHand(kind: string): Promise<void> {
    const { id, caller } = referrals.get(kind) as { id: string; caller: Caller };
    const before = [
      await caller.get(POOL),
      await caller.get(`${POOL}/${id}`),
      await caller.get('/partner/v1/events'),
      await caller.post(`${POOL}/${id}/complete`, { outcome: 'granted' }, { seen: '*' }),
      await caller.post(`${POOL}/${id}/start`, undefined, { seen: '"999"' }),
      await caller.post(`${POOL}/${id}/claim`),
      await caller.post(`${POOL}/${id}/claim`),
      await caller.get(POOL),
      await caller.get('/partner/v1/events'),
    ];
    told.set(kind, { before, after: await caller.get(`${POOL}/${id}`) });
  }

  it.each(AGENCY_KINDS)(
    '%s: before it is claimed no name, number or phone is in any answer (个人信息保护法第六条)',
    (kind) => {
      const before = told.get(kind)?.before ?? [];
      expect(before.map(({ status }) => status)).toEqual([200, 200, 200, 409, 412, 200, 409, 200, 200]);
      const texts = before.map(({ body }) => JSON.stringify(body));
      expect(texts.filter((text) => names.some((name) => text.includes(name)))).toEqual([]);
      expect(texts.filter((text) => /说明|住院|漏雨/.test(text))).toEqual([]);
      expect(before[1]?.body.packet).toBeNull();
    },
  );

  it.each(AGENCY_KINDS)(
    '%s: once claimed every leaf of the packet is named by its list (LAW 11; 个人信息保护法第六条)',
    (kind) => {
      const { packet } = told.get(kind)?.after.body ?? {};
      const named = [...fieldsNamedBy(packetListFor(kind, 'housing')), 'purpose', 'basis', 'hardships.kind'];
      const leaves = leavesOf(packet).map((leaf) => leaf.replaceAll(/\.\d+(?=\.|$)/g, ''));
      expect(leaves.length).toBeGreaterThan(3);
      expect(leaves.filter((leaf) => !named.some((name) => leaf === name || leaf.startsWith(`${name}.`)))).toEqual([]);
    },
  );

  it.each(AGENCY_KINDS)(
    '%s: that it was shown is a row with names of fields and no value (LAW 70(6))',
    async (kind) => {
      const { id } = referrals.get(kind) as { id: string };
      const supervisor = await county.staff('yubei-supervisor');
      const { body } = await supervisor.get(`/api/v1/supervision/disclosures?referral=${id}`);
      const { purpose, basis } = packetListFor(kind, 'housing');
      expect(body.items).toMatchObject([
        { referralId: id, actorKind: 'partner', actor: `packet-${kind}`, channel: 'desk', purpose, basis },
      ]);
      expect(fieldsNamedBy(packetListFor(kind, 'housing'))).toEqual(expect.arrayContaining(body.items[0].fields));
      expect(body.items[0].fields).toContain(kind === 'other-region' ? 'members.name' : 'applicant.name');
      expect(names.some((name) => JSON.stringify(body).includes(name))).toBe(false);
    },
  );
});
