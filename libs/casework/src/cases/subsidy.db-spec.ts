import { check } from './town-steps-spec';
import { CaseTown } from './case-town-spec';

describe('补贴: through the township, for the disabled through 残联, to the county', () => {
  let town: CaseTown;
  beforeAll(async () => {
    town = await CaseTown.open();
  });
  beforeEach(() => {
    town.today = '2026-04-07';
  });
  afterAll(() => town?.close());

  const opinion = { text: '查验属实' };

  it('a child without parents who can care: nothing is published, the county decides (民发〔2019〕62号; LAW 44)', async () => {
    const id = await town.caseOf({ programme: 'unattended-child', only: 'child' });
    expect((await town.see(id)).clocks.find(({ step }) => step === 'township')).toMatchObject({ due: '2026-04-28' });
    await town.act('tongjing-clerk', id, 'record-check', check('2026-04-07'));
    const hung = town.act('tongjing-reviewer', id, 'propose-grant', opinion);
    await expect(hung).rejects.toMatchObject({ code: 'publicity-not-for-this' });
    await town.act('tongjing-reviewer', id, 'propose-unpublished', opinion);
    expect((await town.see(id)).clocks.find(({ step }) => step === 'county')).toMatchObject({ due: '2026-04-28' });
    expect(await town.act('yubei-civil-affairs', id, 'confirm')).toMatchObject({ status: 'granted' });
    expect(await town.staff.admin('select 1 from publicity where case_id = $1', [id])).toEqual([]);
  });

  it('a disabled person: 残联 sees the case, agrees, and only then it goes on (国发〔2015〕52号)', async () => {
    const id = await town.caseOf({ programme: 'disability-care' });
    const early = town.act('tongjing-reviewer', id, 'propose-unpublished', opinion);
    await expect(early).rejects.toMatchObject({ code: 'department-first' });
    await town.act('tongjing-clerk', id, 'pass-to-department');
    expect(await town.see(id, 'yubei-disabled')).toMatchObject({
      status: 'department-review',
      available: [{ action: 'department-agrees' }, { action: 'department-objects' }],
    });
    await expect(town.see(id, 'yubei-medical')).rejects.toMatchObject({ code: 'case-not-found' });
    await expect(town.see(id, 'yunyang-disabled')).rejects.toMatchObject({ code: 'case-not-found' });
    await town.act('yubei-disabled', id, 'department-agrees', opinion);
    await town.act('tongjing-reviewer', id, 'propose-unpublished', opinion);
    expect(await town.act('yubei-civil-affairs', id, 'confirm')).toMatchObject({ status: 'granted' });
  });

  it('残联 sends it back, and agrees anew before it goes on', async () => {
    const id = await town.caseOf({ programme: 'disability-care' });
    await town.act('tongjing-clerk', id, 'pass-to-department');
    await town.act('yubei-disabled', id, 'department-objects', { text: '等级与证件不符' });
    expect(await town.see(id)).toMatchObject({ status: 'checking' });
    const early = town.act('tongjing-reviewer', id, 'propose-unpublished', opinion);
    await expect(early).rejects.toMatchObject({ code: 'department-first' });
  });

  it('nobody is refused or granted without facts on file (LAW 43)', async () => {
    const id = await town.caseOf({ programme: 'orphan', only: 'child' });
    for (const action of ['propose-unpublished', 'propose-refusal'])
      await expect(town.act('tongjing-reviewer', id, action, opinion)).rejects.toMatchObject({ code: 'check-missing' });
    const tomorrow = town.act('tongjing-clerk', id, 'record-check', check('2026-04-08'));
    await expect(tomorrow).rejects.toMatchObject({ code: 'day-not-yet' });
  });

  it('what no department reviews is passed to none', async () => {
    const id = await town.caseOf({ programme: 'orphan', only: 'child' });
    await expect(town.act('tongjing-clerk', id, 'pass-to-department')).rejects.toMatchObject({ code: 'no-department' });
  });
});
