import { rows } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { StaffTown } from '../../../../test/support/staff-town';
import { disclose } from './disclose';
import { disclosures } from './disclosures.query';
import type { DisclosuresAsked } from './disclosures.query';
import { knowingAll } from './everything-known-spec';
import { packetFrom } from './packet';
import { packetListFor } from './packet-lists';

const BUREAU = { kind: 'partner', id: 'partner-medical-insurance-500112' } as const;
const packet = packetFrom(knowingAll, packetListFor('medical-insurance', 'medical'));

describe('what was shown to whom', () => {
  let town: StaffTown;
  beforeAll(async () => void (town = await StaffTown.open()));
  afterAll(() => town?.close());

  const show = (referralId: string, { applicationId = uuidv7(), fails = false } = {}) =>
    town.transactions.run(BUREAU, null, async (tx, { actor }) => {
      const division = '500112133212';
      disclose(tx, actor, {
        referralId,
        applicationId,
        division,
        agencyId: String(actor.agencyId),
        channel: 'desk',
        packet,
      });
      if (fails) throw new Error('killed');
    });
  const read = (subject: string, asked: Partial<DisclosuresAsked> = {}) =>
    town.as(subject, (tx, actor) => disclosures(tx, actor, { after: null, limit: 100, ...asked }));

  it('is written with the transaction that shows it, each time: who, for what, by which law, which fields', async () => {
    const referralId = uuidv7();
    await show(referralId);
    await show(referralId);
    await expect(show(referralId, { fails: true })).rejects.toThrow('killed');
    const { items } = await read('yubei-supervisor', { referralId });
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      referralId,
      actorKind: 'partner',
      actor: BUREAU.id,
      agencyName: '渝北区医疗保障局',
      channel: 'desk',
      purpose: '医疗救助核定',
      basis: packet.basis,
    });
    expect(items[0]?.fields).toEqual([
      ...['applicant.name', 'applicant.residentId', 'applicant.phone', 'household.size', 'household.layer'],
      ...['members.name', 'members.residentId', 'members.kinship', 'members.facts.seriousIllness'],
      ...['hardships.illness', 'hardships.note', 'proposed'],
    ]);
  });

  it('is read by supervisors and the county, of their own area, and by nobody else', async () => {
    const referralId = uuidv7();
    await show(referralId);
    for (const subject of ['yubei-supervisor', 'yubei-civil-affairs'])
      expect((await read(subject, { referralId })).items).toHaveLength(1);
    expect((await read('yunyang-supervisor', { referralId })).items).toEqual([]);
    for (const subject of ['tongjing-clerk', 'tongjing-reviewer', 'yubei-medical'])
      await expect(read(subject, { referralId })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('shows a department in the tables its own and never another’s', async () => {
    await show(uuidv7());
    const seen = (subject: string) =>
      town.as(subject, (tx) => rows<{ n: number }>(tx, 'select count(*)::int as n from disclosure'));
    expect((await seen('yubei-medical'))[0]?.n).toBeGreaterThan(0);
    expect(await seen('yubei-education')).toEqual([{ n: 0 }]);
    expect(await seen('yunyang-medical')).toEqual([{ n: 0 }]);
  });

  it('is told page by page, the latest first, of one application or of all', async () => {
    const applicationId = uuidv7();
    const referrals = [uuidv7(), uuidv7(), uuidv7()];
    for (const referralId of referrals) await show(referralId, { applicationId });
    const first = await read('yubei-supervisor', { applicationId, limit: 2 });
    const second = await read('yubei-supervisor', { applicationId, limit: 2, after: first.last });
    expect(first.items.map(({ referralId }) => referralId)).toEqual([referrals[2], referrals[1]]);
    expect([second.items.map(({ referralId }) => referralId), second.last]).toEqual([[referrals[0]], null]);
    expect((await read('yubei-supervisor', { limit: 1 })).items[0]?.referralId).toBe(referrals[2]);
  });
});
