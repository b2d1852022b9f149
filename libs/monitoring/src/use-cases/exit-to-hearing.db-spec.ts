import { v7 as uuidv7 } from 'uuid';
import { WarningTown } from '../warning-town-spec';

const HEARD = `
  with a as (
    insert into application (id, receipt_no, household_id, applicant_id, division, window_agency_id, channel, hardships,
                             status, policy_pack)
    select $1::uuid, $1::text, m.household_id, m.id, m.division, g.id, 'window', '[]', 'concluded', 'chongqing@2026-07-01'
      from member m, agency g where m.household_id = $2 and g.code = 'window-500112133' returning *
  ), l as (
    insert into assistance_link (household_id, division, application_id, measure_id, programme, outcome, monthly_fen,
                                 agency_name, decided_on)
    select household_id, division, id, uuidv7(), 'dibao', 'granted', 60000, '渝北区民政局', '2026-01-05' from a returning *
  )
  insert into hearing (id, procedure_version, application_id, household_id, link_id, division, programme, programme_name,
                       policy_pack, terms, proposal, before_fen, why, facts, status, opened_on, opened_by_id, opened_by)
  select uuidv7(), 1, application_id, household_id, id, division, programme, '最低生活保障', 'chongqing',
         '{"replyDays": 5, "freshFactsDays": 30}', 'end', monthly_fen, '收入已超过标准', '[]', 'opened', '2026-11-23',
         'nobody', '周审核' from l returning id`;

describe('an exit warning that verification bears out (LAW 48, I7)', () => {
  let town: WarningTown;
  beforeAll(async () => {
    town = await WarningTown.open();
  });
  afterAll(() => town?.close());

  const hearingAbout = async (household: string): Promise<string> => {
    const [hearing] = await town.staff.sql<{ id: string }>(HEARD, [uuidv7(), household]);
    return String(hearing?.id);
  };

  it('names the hearing that a person opened about this household, and aid goes on as it was', async () => {
    const { id, household } = await town.warn({ family: 'exit' });
    const other = await hearingAbout((await town.warn({ family: 'exit' })).household);
    const hearingId = await hearingAbout(household);
    await town.dispose(id, { disposition: 'needs-verification', visited: true });
    await expect(town.finish(id, { result: 'hearing-opened', hearingId: other })).rejects.toMatchObject({
      code: 'hearing-unfit',
    });
    expect(await town.finish(id, { result: 'hearing-opened', hearingId })).toMatchObject({
      ...{ status: 'disposed', hearingId, confirmed: true, helped: null },
    });
    const aid = 'select outcome, ended_on, reduced_fen from assistance_link where household_id = $1';
    expect(await town.staff.sql(aid, [household])).toEqual([{ outcome: 'granted', ended_on: null, reduced_fen: null }]);
  });
});
