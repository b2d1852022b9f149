import { formatYuan } from '@yimen/kernel';
import type { WalkContext } from '../walk-context';
import type { ActorAtDesk } from './actor-at-desk';
import { PROGRAMMES } from './shapes';
import type { Application, Measure } from './shapes';

export interface Assessed {
  id: string;
  /** Of the application, below the API's address. */
  path: string;
  etag: string;
  /** What can be granted and isn't already. */
  due: Measure[];
}

/** Submitted, accepted and assessed, told as it happens. `received`: programmes the household has already. */
export async function atTheWindow(
  { say }: WalkContext,
  clerk: ActorAtDesk,
  { who, told, received = [] }: { who: string; told: object; received?: string[] },
): Promise<Assessed> {
  const { body, etag } = await clerk.post<{ id: string; receiptNo: string; policyPack: string }>(
    '/api/v1/applications',
    told,
  );
  const path = `/api/v1/applications/${body.id}`;
  say(`窗口收件：${who} → 受理编号 ${body.receiptNo}，政策包 ${body.policyPack}`);
  const accepted = await clerk.post<Application>(`${path}/accept`, undefined, etag);
  say(`受理 → 状态 ${accepted.body.status}，法定期限计时中`);
  const assessed = await clerk.post<Application>(`${path}/assessment`, undefined, accepted.etag);
  const due = assessed.body.assessment.measures.filter(
    ({ verdict, programme }) => verdict === 'eligible' && !received.includes(programme),
  );
  say(`综合评估 → 可以得到 ${due.length} 项：`);
  for (const measure of due) say(`    ${toldOf(measure)}`);
  return { id: body.id, path, etag: assessed.etag, due };
}

function toldOf({ programme, monthlyFen, because }: Measure): string {
  const reason = because.find(({ holds }) => holds);
  const amount = monthlyFen === undefined ? '金额由办理方核定' : `每月 ${formatYuan(monthlyFen)}`;
  return `${PROGRAMMES[programme] ?? programme}：${amount}；${reason?.detail}（${reason?.article}）`;
}
