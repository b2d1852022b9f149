import type { Caller } from '../../../../test/support/client';
import { County } from '../../../../test/support/county';
import { qinFamily, TONGJING } from '../../../../test/support/people';
import { handedToUs } from '../../../../test/support/region/hand-to-us';
import { connectRegion, SICHUAN } from '../../../../test/support/region/places';
import { at, qinApplication } from '../../../../test/support/steps';

const HANDOVERS = '/partner/v1/handovers';

describe('a family that another region hands over and that is known here', () => {
  let county: County;
  let sichuan: Caller;
  let clerk: Caller;

  beforeAll(async () => {
    county = await County.open();
    await Promise.all([county.startApi(), county.startPartnerApi()]);
    await connectRegion(county, SICHUAN, '四川省（川渝通办）', '510000000000');
    // As a row that says nothing of its own limit.
    await county.sql('update partner_client set calls_per_minute = null where client_id = $1', [`partner-${SICHUAN}`]);
    sichuan = await county.partner(`partner-${SICHUAN}`);
    clerk = await county.staff('tongjing-clerk');
  });
  afterAll(() => county?.close());

  /** Was here, and took it back; their household. */
  const known = async (family: ReturnType<typeof qinFamily>): Promise<string> => {
    const { body, etag } = await clerk.post('/api/v1/applications', qinApplication({ newHousehold: family }));
    await clerk.post(at(body.id, 'withdraw'), {}, { seen: etag });
    return String(body.householdId);
  };
  const householdAt = async (id: string) =>
    (await county.sql('select facts, version from household where id = $1', [id]))[0];

  it('another region’s system may ask once a second, where its row says nothing else (I8)', async () => {
    const reply = await sichuan.get('/partner/v1/whoami');
    expect(reply.headers.get('ratelimit-policy')).toBe('"minute";q=60;w=60');
  });

  it('what was told there on the day is what is assessed here, not what was known before (LAW 45)', async () => {
    const family = qinFamily(TONGJING);
    const id = await known(family);
    const income = { incomeFen: { wages: 12_300 } };
    const members = family.members.map((member) => ({ ...member, facts: { ...member.facts, ...income } }));
    const told = { ...family, facts: { ...family.facts, liquidAssetsFen: 987_600 }, members };
    const taken = await sichuan.post(HANDOVERS, handedToUs({ household: told }));
    expect(taken.status).toBe(201);
    expect(await householdAt(id)).toMatchObject({ facts: told.facts, version: 2 });
    const kept = await county.sql('select facts from member where household_id = $1', [id]);
    for (const { facts } of kept) expect(facts).toMatchObject(income);
    const [line] = await county.sql(
      `select detail -> 'updated' as updated from action_log join application a on a.id = application_id
        where a.receipt_no = $1 and action = 'receive'`,
      [taken.body.receiptNo],
    );
    expect(line?.updated).toEqual(['household.facts.liquidAssetsFen', 'members.facts.incomeFen']);
  });

  it.each([
    ['by another name', () => ({ name: '覃明' })],
    ['with somebody else applying', ({ kinship }: { kinship: string }) => ({ kinship: OTHER_WAY[kinship] ?? kinship })],
  ])('one of them %s is for people to look into, and nothing is changed', async (_, otherwise) => {
    const family = qinFamily(TONGJING);
    const id = await known(family);
    const before = await householdAt(id);
    const members = family.members.map((member) => ({ ...member, ...otherwise(member) }));
    const reply = await sichuan.post(HANDOVERS, handedToUs({ household: { ...family, members } }));
    expect(reply).toMatchObject({ status: 409, body: { code: 'person-differs' } });
    expect(await householdAt(id)).toEqual(before);
  });
});

const OTHER_WAY: Record<string, string> = { self: 'spouse', spouse: 'self' };
