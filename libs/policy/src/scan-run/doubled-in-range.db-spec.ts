import { ScanTown } from '../../../../test/support/scan-town';

const ONE = '00000001-0000-7000-8000-000000000000';
const OTHER = '00000002-0000-7000-8000-000000000000';
const AWARDED = `update household set facts = facts || jsonb_build_object('currentAwards', $2::jsonb) where id = $1`;
const MET = `select household_id as household, programme, doubled from policy_scan_finding where kind = 'doubled' order by 1, 2`;
const award = (programme: string, more: object = {}) => ({ programme, since: '2025-03-01', ...more });

describe('the same need met twice, found in the registry (重复·多头)', () => {
  let town: ScanTown;

  beforeEach(async () => {
    town = await ScanTown.open();
    await town.moveIn(2);
  });
  afterEach(() => town?.close());

  const give = (household: string, ...awards: object[]) => town.admin(AWARDED, [household, JSON.stringify(awards)]);
  const doubled = async () => {
    await town.scan();
    return town.sql(MET);
  };

  it('an award that a department shared and one that was granted here', async () => {
    await give(ONE, award('dibao'));
    await town.admin(`
      insert into assistance_link (household_id, division, application_id, measure_id, programme, outcome, agency_name, decided_on)
      select id, division, uuidv7(), uuidv7(), 'dibao', 'granted', '渝北区民政局', '2026-05-06' from household where id = '${ONE}'`);
    const again = { why: 'same-programme', with: 'dibao', since: '2026-05-06' };
    expect(await doubled()).toEqual([{ household: ONE, programme: 'dibao', doubled: [again] }]);
  });

  it('two awards that exclude each other', async () => {
    await give(ONE, award('tekun'), award('dibao', { since: '2026-01-01' }));
    const apart = { why: 'excluded-by', with: 'tekun', since: '2025-03-01' };
    expect(await doubled()).toEqual([{ household: ONE, programme: 'dibao', doubled: [apart] }]);
  });

  it('a person who is in two households that both receive; each is told in which township the other is, and no more', async () => {
    await give(ONE, award('dibao'));
    await give(OTHER, award('dibao'));
    await town.admin(`
      update household set division = '500235131000' where id = '${OTHER}';
      update member set division = '500235131000' where household_id = '${OTHER}';
      update member set resident_id = (select resident_id from member where household_id = '${ONE}' limit 1)
       where id = (select id from member where household_id = '${OTHER}' limit 1)`);
    const [here, ...more] = await doubled();
    expect(more).toEqual([]);
    expect(here).toMatchObject({ household: ONE, programme: 'dibao' });
    expect(here?.doubled).toEqual([
      { why: 'person-elsewhere', with: 'dibao', place: expect.stringMatching(/镇|街道/) },
    ]);
    await town.scan(100, '500235000000');
    expect((await town.sql(MET)).map(({ household }) => household)).toEqual([ONE, OTHER]);
  });

  it('who is in two households of which one receives from next year only is in order', async () => {
    await give(ONE, award('dibao'));
    await give(OTHER, award('dibao', { since: '2027-01-01' }));
    await town.admin(`
      update member set resident_id = (select min(resident_id) from member where household_id = '${ONE}')
       where id = (select min(id::text)::uuid from member where household_id = '${OTHER}')`);
    expect(await doubled()).toEqual([]);
  });
});
