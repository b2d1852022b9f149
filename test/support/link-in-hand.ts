import type { County } from './county';

const REFERRAL = `
  with help as (
    insert into measure (id, application_id, division, programme, need, status)
    select uuidv7(), id, division, 'helped', 'illness', 'confirmed' from application where id = $1 returning id)
  insert into referral (id, application_id, measure_id, receipt_no, division, programme, programme_name, from_agency_id,
                        to_agency_id, packet, status)
  select uuidv7(), a.id, help.id, a.receipt_no, a.division, 'helped', '慈善帮扶', a.window_agency_id, charity.id, '{}', 'requested'
    from help, application a, agency charity where a.id = $1 and charity.code = 'charity-500112' returning id`;

/** A referral of that application to the charity of 渝北区, for which a link can be issued. */
export async function linkInHand(county: County, application: string): Promise<{ charity: string }> {
  const [referral] = await county.sql<{ id: string }>(REFERRAL, [application]);
  return { charity: String(referral?.id) };
}
