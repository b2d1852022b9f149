import { County } from '../support/county';
import { at, referredApplication } from '../support/steps';
import { readOn } from './partner-client/follow-events';
import type { Heard } from './partner-client/follow-events';
import { partnerClient, refuse, sendBack, takeNext, takeOldest, workOff } from './partner-client/work-off';

/** The client that partner-client.spec.ts compiles against the document, at work on the real partner API. */
describe('a bureau’s own system works off what the window sent', () => {
  let county: County;

  beforeAll(async () => {
    county = await County.open();
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
  });
  afterAll(() => county?.close());

  const systemOf = async (client: string) =>
    partnerClient(county.partnerAddress, await county.issuer.clientToken(client));

  it('one is granted after waiting for papers, one goes back, and the window sees both', async () => {
    const clerk = await county.staff('tongjing-clerk');
    const { body: application } = await referredApplication(clerk, ['medical', 'education']);

    const medical = await systemOf('partner-medical-insurance-500112');
    const taken = await takeOldest(medical);
    expect(taken.applicant).toBe('覃桂芳');
    const done = await workOff(medical, taken, 320_000);
    expect(done).toEqual({ waitedFor: 'applicant', status: 'completed', outcome: 'granted' });

    const education = await systemOf('partner-education-500112');
    const returned = await sendBack(education, await takeOldest(education));
    expect(returned).toEqual({ status: 'returned', reason: 'not-our-duty', refused: undefined });

    const { body: seen } = await clerk.get(at(application.id));
    const states = seen.referrals.map((line: { programme: string; status: string }) => [line.programme, line.status]);
    expect(new Map(states)).toEqual(
      new Map([
        ['medical', 'completed'],
        ['education', 'returned'],
      ]),
    );
  });

  it('another takes what is most pressing, refuses it with reasons, and hears of it from the feed, each event once', async () => {
    const clerk = await county.staff('tongjing-clerk');
    const medical = await systemOf('partner-medical-insurance-500112');
    let kept: string | undefined;
    const heard: Heard[] = [];
    const follow = () =>
      readOn(medical, kept, { hear: (event) => void heard.push(event), keep: (next) => (kept = next) });
    await follow();
    const already = heard.length;

    const { body: application } = await referredApplication(clerk, ['medical']);
    const [taken, ...others] = await takeNext(medical, 5);
    expect([taken?.programme, others]).toEqual(['medical', []]);
    const refused = await refuse(medical, taken!, '家庭收入超过当地标准');
    expect(refused).toEqual({
      outcome: 'refused',
      reasons: ['income-above-line', 'not-verified'],
      refused: undefined,
    });

    await follow();
    const news = heard.slice(already).filter(({ subject }) => subject === taken?.id);
    expect(news.map(({ type }) => type.split('.').at(-2))).toEqual(['issue', 'claim', 'start', 'complete']);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
    expect((await clerk.get(at(application.id))).body.referrals).toMatchObject([{ id: taken?.id, outcome: 'refused' }]);
  });

  it('what it may not do is told with the code that the document names', async () => {
    const medical = await systemOf('partner-medical-insurance-500112');
    const gone = await sendBack(medical, { id: '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69', version: 1 });
    expect(gone).toEqual({ status: undefined, reason: undefined, refused: 'referral-not-found' });
  });
});
