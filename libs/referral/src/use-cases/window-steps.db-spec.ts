import { pool } from '../queries/pool.query';
import { deskReferral } from '../queries/desk-referral.query';
import { windowReferral } from '../queries/window-referrals.query';
import { ReferralTown } from '../referral-town-spec';
import { answerReferral } from './answer-referral';
import { holdReferral } from './hold-referral';
import { urgeReferral } from './urge-referral';
import { voidReferral } from './void-referral';

const MEDICAL = 'yubei-medical';
const CLERK = 'tongjing-clerk';

describe('What the window does about what a department has', () => {
  let town: ReferralTown;
  let id: string;
  beforeAll(async () => (town = await ReferralTown.open()));
  afterAll(() => town?.close());
  beforeEach(async () => {
    town.today = '2026-09-21';
    id = await town.refer();
  });

  const urge = (subject = CLERK) =>
    town.act(subject, id, (tx, actor, step) => urgeReferral(tx, actor, { ...step, note: '申请人急等手术' }));
  const totalOf = async () => (await town.clocks(id)).find(({ step }) => step === 'decide');

  describe('催办', () => {
    it('is a line in the department’s log and feed, shows in its pool, and puts nobody’s work out of date', async () => {
      const { version } = await town.find(id);
      expect(await urge()).toMatchObject({ status: 'requested', version, urged: 1 });
      const { toAgencyId } = await town.find(id);
      const told = await town.staff.sql(
        `select detail ->> 'note' as note from action_log where referral_id = $1 and audience_agency_id = $2 and action = 'urge'`,
        [id, toAgencyId],
      );
      expect(told).toEqual([{ note: '申请人急等手术' }]);
      const { items } = await town.staff.as(MEDICAL, (tx, actor) => pool(tx, actor, { after: null, limit: 100 }));
      expect(items.find((line) => line.id === id)).toMatchObject({ urged: 1, version });
    });

    it('once a legal day, whoever urges and however many at once', async () => {
      const both = await Promise.allSettled([urge(CLERK), urge('yubei-supervisor'), urge('tongjing-reviewer')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
      await expect(urge()).rejects.toMatchObject({ code: 'urged-today' });
      town.today = '2026-09-22';
      expect(await urge('yubei-supervisor')).toMatchObject({ urged: 2 });
    });

    it('not by the department itself, not from another township, and not what came back', async () => {
      await expect(urge(MEDICAL)).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(urge('longxi-clerk')).rejects.toMatchObject({ code: 'referral-not-found' });
      await town.begin(id);
      await town.giveBack(MEDICAL, id, { reasons: ['not-our-duty'] });
      await expect(urge()).rejects.toMatchObject({ code: 'referral-action-not-allowed' });
    });
  });

  describe('作废', () => {
    it('is final; the measure ends not pursued, and whoever held it sees the packet no more (I5, LAW 11)', async () => {
      await town.begin(id);
      const gone = await town.act(CLERK, id, (tx, actor, step) =>
        voidReferral(tx, actor, { ...step, reason: 'wrong-person', note: '应当转的是同村另一户' }),
      );
      expect(gone).toMatchObject({ status: 'entered-in-error', reason: 'wrong-person', holderId: null, outcome: null });
      expect((await totalOf())?.stoppedOn).toBe('2026-09-21');
      const seen = await town.staff.as(MEDICAL, (tx, actor) => deskReferral(tx, actor, id));
      expect(seen).toMatchObject({ packet: null, allowed: [] });
      const [told] = await town.staff.sql(
        `select payload from outbox where topic = 'measure-ended' and payload ->> 'measureId' = $1`,
        [gone.measureId],
      );
      expect(told?.payload).toMatchObject({ outcome: 'not-pursued', reason: 'wrong-person' });
    });
  });

  describe('补正完成', () => {
    const hold = (reason: 'applicant-papers' | 'window-visit' | 'economic-check') => {
      const papers = reason === 'applicant-papers' ? (['illness-receipts'] as const) : undefined;
      return town.act(MEDICAL, id, (tx, actor, step) => holdReferral(tx, actor, { ...step, reason, papers }));
    };
    const answer = (subject = CLERK) =>
      town.act(subject, id, (tx, actor, step) => answerReferral(tx, actor, { ...step, note: '票据已送到' }));

    it.each(['applicant-papers', 'window-visit'] as const)(
      '%s: it runs on with the same holder, whose clock and lease run again (I4)',
      async (reason) => {
        await town.begin(id);
        const { holderId } = await hold(reason);
        town.today = '2026-09-23';
        const answered = await answer();
        expect(answered).toMatchObject({ status: 'in-progress', holderId, papers: [], leaseUntil: expect.any(Date) });
        expect(await totalOf()).toMatchObject({ standing: null, due: '2026-10-27' });
      },
    );

    it('the window sees what is asked while it waits (LAW 62)', async () => {
      await town.begin(id);
      await hold('applicant-papers');
      const line = await town.staff.as(CLERK, (tx, actor) => windowReferral(tx, actor, id));
      expect(line).toMatchObject({
        papers: [{ code: 'illness-receipts', name: '未联网结算的就医费用票据' }],
        allowed: expect.arrayContaining(['answer']),
      });
    });

    it('not for what the department waits for itself', async () => {
      await town.begin(id);
      await hold('economic-check');
      await expect(answer()).rejects.toMatchObject({ code: 'referral-action-not-allowed' });
    });
  });
});
