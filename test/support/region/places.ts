import type { County } from '../county';

/** 协兴镇 of 广安区, 四川: a place that no window of 重庆 serves. Codes and people are made up. */
export const XIEXING = '511602103000';
export const XIEXING_NAME = '四川省广安市广安区协兴镇';

/** The agency that stands for 四川 in 重庆's database, and the one that stands for 重庆 in 四川's. */
export const SICHUAN = 'other-region-51';
export const CHONGQING = 'other-region-50';

const AGENCY = `
  insert into agency (id, code, name, kind, division) values (uuidv7(), $1, $2, $3, $4) on conflict (code) do nothing`;
const CLIENT = `
  insert into partner_client (client_id, agency_id, scopes, calls_per_minute)
  select $1, id, '{referrals.read,referrals.handle,events.read,handover.send}', 100000 from agency where code = $2
      on conflict do nothing`;
const PLACE = `
  insert into division (code, name, level, parent, valid_from) values ($1, $2, $3, $4, '2020-01-01')`;
const OFFICER = `
  insert into officer (id, subject, name, agency_id) select uuidv7(), $1, '谢长明', id from agency where code = $2`;
const ROLE = `
  insert into assignment (id, officer_id, role, division) select uuidv7(), id, $2, $3 from officer where subject = $1`;

/** An agency of kind `other-region` and, where it calls us, the client it signs in with. */
export async function connectRegion(county: County, code: string, name: string, division: string): Promise<void> {
  await county.sql(AGENCY, [code, name, 'other-region', division]);
  await county.sql(CLIENT, [`partner-${code}`, code]);
}

/** Makes a county of 四川 of one of 重庆: a township with its window, and whoever decides there. */
export async function settleSichuan(county: County): Promise<void> {
  await county.sql(PLACE, ['511602000000', '广安区', 'county', '511600000000']);
  await county.sql(PLACE, [XIEXING, '协兴镇', 'township', '511602000000']);
  await county.sql(AGENCY, ['window-511602103', '协兴镇社会救助窗口', 'window', XIEXING]);
  await county.sql(AGENCY, ['medical-insurance-511602', '广安区医疗保障局', 'medical-insurance', '511602000000']);
  await county.sql(AGENCY, ['county-civil-affairs-511602', '广安区民政局', 'county-civil-affairs', '511602000000']);
  for (const role of ['clerk', 'reviewer']) await county.sql(OFFICER, [`xiexing-${role}`, 'window-511602103']);
  await county.sql(ROLE, ['xiexing-clerk', 'window-clerk', XIEXING]);
  await county.sql(ROLE, ['xiexing-reviewer', 'township-reviewer', XIEXING]);
  await county.sql(CLIENT, ['partner-medical-511602', 'medical-insurance-511602']);
  await connectRegion(county, CHONGQING, '重庆市（川渝通办）', '500000000000');
}
