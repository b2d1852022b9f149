import { businessDate } from '@yimen/kernel';
import { fetchOfficerToken } from '../../dev-identity/fetch-token';
import type { WalkContext } from '../walk-context';
import { ActorAtDesk } from './actor-at-desk';
import { atTheWindow } from './at-the-window';
import { departmentsWork } from './departments-work';
import { qinFamily } from './family';
import { OUTCOMES, PROGRAMMES } from './shapes';
import type { Application } from './shapes';
import { until } from './until';
import { urgentAid } from './urgent-aid';

/** What the township decides itself; the others are referred. */
const CASES = ['temporary-aid'];

/** One application from the window of 统景镇: several departments and the township's own case, one answer, told as it happens. */
export async function walk(context: WalkContext): Promise<void> {
  const { say, api, issuer } = context;
  const clerk = new ActorAtDesk(api, await fetchOfficerToken(issuer, 'tongjing-clerk'));
  say('—— 一件申请：从统景镇窗口到一个答复 ——');
  const who = '覃桂芳一家三口，已是低保户，一份申请说三样难处';
  const told = qinFamily(businessDate(new Date()));
  const { id, path, etag, due } = await atTheWindow(context, clerk, { who, told, received: ['dibao'] });
  const programmes = due.map((measure) => measure.programme);
  await clerk.post<Application>(`${path}/measures`, { programmes }, etag);
  const referred = await until(
    '转办',
    () => clerk.get<Application>(path),
    ({ body }) => body.referrals.length === programmes.filter((programme) => !CASES.includes(programme)).length,
  );
  for (const { programme, agencyName } of referred.body.referrals)
    say(`转办 → ${PROGRAMMES[programme]} 交 ${agencyName}`);
  await urgentAid(context, id);
  await departmentsWork(context, referred.body);
  const { body } = await until(
    '答复',
    () => clerk.get<Application>(path),
    (seen) => seen.body.status === 'concluded',
  );
  say(`统一窗口出件 → 一个答复：${OUTCOMES[body.answer?.outcome ?? '']}（经过 ${body.timeline.length} 步，步步留痕）`);
  const { body: notices } = await clerk.get<{ items: { number: string }[] }>(`${path}/notices`);
  say(`文书 → ${notices.items.map(({ number }) => number).join('、')}（每份一页，可以打印）`);
  await applicantLooks(context, clerk, path);
}

async function applicantLooks({ say, api }: WalkContext, clerk: ActorAtDesk, path: string): Promise<void> {
  const { body: receipt } = await clerk.get<{ receiptNo: string; lookupCode: string }>(`${path}/receipt`);
  const { receiptNo, lookupCode: code } = receipt;
  const applicant = new ActorAtDesk(api, null);
  const { body } = await applicant.post<{ status: string; steps: unknown[] }>('/api/v1/citizen/lookup', {
    receiptNo,
    code,
  });
  say(`申请人凭回执查询（编号 ${receiptNo}，查询码 ${code}）→ 状态 ${body.status}，看到 ${body.steps.length} 步`);
}
