import { casesOf } from './case-steps';
import type { Caller, Reply } from './client';
import { eventually } from './county';
import { qinFamily, TONGJING } from './people';

const HARDSHIPS = [
  { kind: 'income', note: '全家只有她打零工' },
  { kind: 'illness', note: '丈夫住院，自费部分交不起' },
  { kind: 'schooling' },
];
/** A fourth, so that besides 低保 three departments have something to do. */
export const ALSO_HOUSING = { hardships: [...HARDSHIPS, { kind: 'housing', note: '屋顶漏雨' }] };

/** What a clerk of 统景镇 sends for 覃桂芳's family. */
export function qinApplication(overrides: Record<string, unknown> = {}) {
  return {
    channel: 'window',
    hardships: HARDSHIPS,
    newHousehold: qinFamily(TONGJING),
    ...overrides,
  };
}

export const at = (id: string, step = '') => `/api/v1/applications/${id}${step && `/${step}`}`;

/** Submitted, accepted and assessed; ready for the clerk to confirm measures. */
export async function assessedApplication(clerk: Caller, overrides?: Record<string, unknown>): Promise<Reply> {
  const submitted = await clerk.post('/api/v1/applications', qinApplication(overrides));
  const accepted = await clerk.post(at(submitted.body.id, 'accept'), undefined, { seen: submitted.etag });
  const assessed = await clerk.post(at(submitted.body.id, 'assessment'), undefined, { seen: accepted.etag });
  if (assessed.status !== 200) throw new Error(JSON.stringify(assessed.body));
  return assessed;
}

/** Confirmed and, once the worker has heard, referred: the application with the referrals of what no case of its own runs. */
export async function referredApplication(
  clerk: Caller,
  programmes: string[],
  overrides?: Record<string, unknown>,
): Promise<Reply> {
  const assessed = await assessedApplication(clerk, overrides);
  const { id } = assessed.body;
  const confirmed = await clerk.post(at(id, 'measures'), { programmes }, { seen: assessed.etag });
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
  const toRefer = programmes.length - (await casesOf(clerk, id)).length;
  return eventually(
    () => clerk.get(at(id)),
    ({ body }) => body.referrals?.length === toRefer,
  );
}

export function referralTo(application: Reply, programme: string): { id: string } {
  return application.body.referrals.find((referral: { programme: string }) => referral.programme === programme);
}
