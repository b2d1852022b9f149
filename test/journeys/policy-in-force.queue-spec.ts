import { County, eventually } from '../support/county';
import { qinFamily } from '../support/people';
import { packText, published } from '../support/policy';
import { at, qinApplication } from '../support/steps';

/** A new pack comes into force between one family's application and the next. */
describe('a policy pack comes into force', () => {
  let county: County;
  let now = '2026-11-22T10:00:00+08:00';
  const DELIVERED = 'chongqing@2025-07-01';

  beforeAll(async () => {
    county = await County.open({ clock: { now: () => new Date(now) } });
    await Promise.all([county.startApi(), county.startWorker()]);
  });
  afterAll(() => county?.close());

  it('and applications that are under way keep the one they began with, to the last referral (I9)', async () => {
    const clerk = await county.staff('tongjing-clerk');
    const submit = async () => {
      const reply = await clerk.post('/api/v1/applications', qinApplication());
      return { ...reply, pack: reply.body.policyPack };
    };
    const running = await submit();
    expect(running.pack).toBe(DELIVERED);

    const first = await published(county, packText(), '2026-11-23');
    expect((await submit()).pack).toBe(DELIVERED);

    now = '2026-11-23T00:00:01+08:00';
    const started = await submit();
    expect(started.pack).toBe(first);
    const second = await published(county, packText(), '2026-12-01');

    now = '2026-12-02T09:00:00+08:00';
    expect((await submit()).pack).toBe(second);
    for (const { body, etag, pack } of [running, started]) {
      const accepted = await clerk.post(at(body.id, 'accept'), undefined, { seen: etag });
      const assessed = await clerk.post(at(body.id, 'assessment'), undefined, { seen: accepted.etag });
      expect(assessed).toMatchObject({ status: 200, body: { policyPack: pack } });
      await clerk.post(at(body.id, 'measures'), { programmes: ['medical'] }, { seen: assessed.etag });
      const page = await eventually(
        () => clerk.get(at(body.id)),
        ({ body: seen }) => seen.referrals.length === 1,
      );
      expect(page.body.policyPack).toBe(pack);
    }
  });

  it('and only in its own district', async () => {
    const clerk = await county.staff('jiangkou-clerk');
    const newHousehold = qinFamily('500235131000');
    const reply = await clerk.post('/api/v1/applications', qinApplication({ newHousehold }));
    expect(reply).toMatchObject({ status: 201, body: { policyPack: DELIVERED } });
  });
});
