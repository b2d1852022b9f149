import { queryOnce } from './query-once';

/** `count` referrals waiting in one agency's pool, each with its household, application and measure. */
const SEED = `
  with window_ as (select id from agency where code = 'window-500112133'),
       bureau as (select id from agency where code = 'medical-insurance-500112'),
       household_ as (
         insert into household (id, division, residence)
         select uuidv7(), '500112133000', 'urban' from generate_series(1, $1) returning id),
       member_ as (
         insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, joined_on)
         select uuidv7(), id, '500112133000', '覃桂芳', repeat('0', 18), '1980-01-01', 'female', 'self', '2026-01-01'
           from household_ returning id, household_id),
       application_ as (
         insert into application (id, receipt_no, household_id, applicant_id, division, window_agency_id, channel,
                                  hardships, status, policy_pack)
         select uuidv7(), 'bench-' || nextval('receipt_number'), household_id, member_.id, '500112133000', window_.id,
                'window', '[]', 'in-handling', 'bench' from member_, window_ returning id, receipt_no),
       measure_ as (
         insert into measure (id, application_id, division, programme, need, status)
         select uuidv7(), id, '500112133000', 'medical', 'illness', 'confirmed' from application_
         returning id, application_id)
  insert into referral (id, application_id, measure_id, receipt_no, division, programme, programme_name, from_agency_id,
                        to_agency_id, packet, status)
  select uuidv7(), a.id, m.id, a.receipt_no, '500112133000', 'medical', '医疗救助', window_.id, bureau.id, '{}', 'requested'
    from measure_ m join application_ a on a.id = m.application_id, window_, bureau
  returning id`;

export async function seedReferrals(adminUrl: string, count: number): Promise<string[]> {
  const seeded = await queryOnce<{ id: string }>(adminUrl, SEED, [count]);
  await queryOnce(adminUrl, 'analyze referral');
  return seeded.map((row) => row.id);
}
