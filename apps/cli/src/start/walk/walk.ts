import { formatYuan } from '@yimen/kernel';
import { fetchOfficerToken } from '../../dev-identity/fetch-token';
import type { WalkContext } from '../walk-context';
import { ActorAtDesk } from './actor-at-desk';
import { departmentsWork } from './departments-work';
import { qinFamily } from './family';
import { OUTCOMES, PROGRAMMES } from './shapes';
import type { Application, Measure } from './shapes';
import { until } from './until';

/** One application from the window of 统景镇 through several departments to one answer, told as it happens. */
export async function walk(context: WalkContext): Promise<void> {
  const { say, api, issuer } = context;
  const clerk = new ActorAtDesk(api, await fetchOfficerToken(issuer, 'tongjing-clerk'));
  say('—— 一件申请：从统景镇窗口到一个答复 ——');
  const submitted = await clerk.post<{ id: string; receiptNo: string; policyPack: string }>(
    '/api/v1/applications',
    qinFamily(),
  );
  const path = `/api/v1/applications/${submitted.body.id}`;
  say(
    `窗口收件：覃桂芳一家三口，一份申请说三样难处 → 受理编号 ${submitted.body.receiptNo}，政策包 ${submitted.body.policyPack}`,
  );
  const accepted = await clerk.post<Application>(`${path}/accept`, undefined, submitted.etag);
  say(`受理 → 状态 ${accepted.body.status}，法定期限计时中`);
  const assessed = await clerk.post<Application>(`${path}/assessment`, undefined, accepted.etag);
  const due = assessed.body.assessment.measures.filter((measure) => measure.verdict === 'eligible');
  say(`综合评估 → 可以得到 ${due.length} 项：`);
  for (const measure of due) say(`    ${told(measure)}`);
  const programmes = due.map((measure) => measure.programme);
  await clerk.post<Application>(`${path}/measures`, { programmes }, assessed.etag);
  const referred = await until(
    '转办',
    () => clerk.get<Application>(path),
    ({ body }) => body.referrals.length === due.length,
  );
  for (const { programme, agencyName } of referred.body.referrals)
    say(`转办 → ${PROGRAMMES[programme]} 交 ${agencyName}`);
  await departmentsWork(context, referred.body);
  const { body } = await until(
    '答复',
    () => clerk.get<Application>(path),
    (seen) => seen.body.status === 'concluded',
  );
  say(`统一窗口出件 → 一个答复：${OUTCOMES[body.answer?.outcome ?? '']}（经过 ${body.timeline.length} 步，步步留痕）`);
  await applicantLooks(context, clerk, path);
}

function told({ programme, monthlyFen, because }: Measure): string {
  const reason = because.find(({ holds }) => holds);
  const amount = monthlyFen === undefined ? '由部门核定' : `每月 ${formatYuan(monthlyFen)}`;
  return `${PROGRAMMES[programme] ?? programme}：${amount}；${reason?.detail}（${reason?.article}）`;
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
