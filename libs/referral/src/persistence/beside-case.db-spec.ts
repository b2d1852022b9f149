import { v7 as uuidv7 } from 'uuid';
import { ReferralTown } from '../referral-town-spec';

const MEASURE = `
  insert into measure (id, application_id, division, programme, need, status)
  select $1, application_id, division, $3, 'income', 'confirmed' from referral where id = $2`;
const CASE = `
  insert into case_file (id, application_id, measure_id, household_id, receipt_no, division, programme, programme_name,
    procedure, procedure_version, policy_pack, terms, persons, window_agency_id, status, opened_on)
  select uuidv7(), m.application_id, m.id, a.household_id, a.receipt_no, m.division, m.programme, m.programme, 'basic-living',
         1, a.policy_pack, '{}', '[]', a.window_agency_id, 'examining', '2026-09-21'
    from measure m join application a on a.id = m.application_id where m.id = $1`;
/** As the release before wrote it, which knew no cases. */
const ISSUE = `
  insert into referral (id, application_id, measure_id, previous_id, receipt_no, division, programme, programme_name,
                        from_agency_id, to_agency_id, packet, status)
  select uuidv7(), application_id, $1, null, receipt_no, division, programme, programme_name, from_agency_id, to_agency_id,
         packet, 'requested'
    from referral where id = $2 and not exists (select from referral where measure_id = $1)
  on conflict (measure_id) where status not in ('rerouted', 'cancelled', 'completed') do nothing
  returning id`;

describe('A measure that a case of its own runs', () => {
  let town: ReferralTown;
  beforeAll(async () => (town = await ReferralTown.open()));
  afterAll(() => town?.close());

  it('is never referred beside it, not even by a worker of the release before during an upgrade (I3)', async () => {
    const like = await town.refer();
    const issued = async (programme: string, ownCase: boolean) => {
      const measure = uuidv7();
      await town.staff.admin(MEASURE, [measure, like, programme]);
      if (ownCase) await town.staff.admin(CASE, [measure]);
      return (await town.staff.sql(ISSUE, [measure, like])).length;
    };
    expect([await issued('education', false), await issued('dibao', true)]).toEqual([1, 0]);
  });
});
