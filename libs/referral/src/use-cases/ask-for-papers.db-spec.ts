import type { PaperCode } from '@yimen/casework';
import { ReferralTown } from '../referral-town-spec';
import { holdReferral } from './hold-referral';

const MEDICAL = 'yubei-medical';

describe('What a department may ask the applicant for', () => {
  let town: ReferralTown;
  let id: string;
  beforeAll(async () => (town = await ReferralTown.open()));
  afterAll(() => town?.close());
  beforeEach(async () => {
    id = await town.refer();
    await town.begin(id);
  });

  const ask = (...papers: PaperCode[]) =>
    town.act(MEDICAL, id, (tx, actor, step) =>
      holdReferral(tx, actor, { ...step, reason: 'applicant-papers', papers }),
    );
  const known = (how: string) =>
    town.staff.admin(`update referral set packet = jsonb_set(packet, '{household,layer}', $2) where id = $1`, [
      id,
      JSON.stringify({ layer: 'dibao', since: '2025-08-01', how }),
    ]);

  it('only what it names, and all of that at once', async () => {
    expect(await ask('illness-receipts', 'diagnosis')).toMatchObject({ papers: ['illness-receipts', 'diagnosis'] });
  });

  it('waiting for papers without saying which is refused, and papers with another reason', async () => {
    await expect(ask()).rejects.toMatchObject({ code: 'papers-required' });
    const other = town.act(MEDICAL, id, (tx, actor, step) =>
      holdReferral(tx, actor, { ...step, reason: 'window-visit', papers: ['diagnosis'] }),
    );
    await expect(other).rejects.toMatchObject({ code: 'papers-required' });
  });

  it('nothing that sharing can supply; it is told where each comes from (LAW 62)', async () => {
    await expect(ask('illness-receipts', 'income-proof', 'enrolment-proof')).rejects.toMatchObject({
      code: 'paper-shared',
      extra: {
        papers: [
          { code: 'income-proof', name: '收入证明', sharedBy: '税务、社会保险' },
          { code: 'enrolment-proof', name: '在读、学籍证明', sharedBy: '教育学籍' },
        ],
      },
    });
    expect((await town.find(id)).status).toBe('in-progress');
  });

  it('nothing about the means of a household that is confirmed; it is told in which layer since when (LAW 42)', async () => {
    await known('confirmed');
    await expect(ask('check-authorisation')).rejects.toMatchObject({
      code: 'paper-recognised',
      extra: { layer: 'dibao', since: '2025-08-01', papers: [{ code: 'check-authorisation' }] },
    });
    expect(await ask('illness-receipts')).toMatchObject({ status: 'on-hold' });
  });

  it('what was only found by the assessment, or declared, may still be examined (LAW 42: 已经被确认)', async () => {
    await known('assessed');
    expect(await ask('check-authorisation')).toMatchObject({ status: 'on-hold' });
  });
});
