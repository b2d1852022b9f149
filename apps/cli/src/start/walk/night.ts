import { fetchOfficerToken } from '../../dev-identity/fetch-token';
import type { WalkContext } from '../walk-context';
import { ActorAtDesk } from './actor-at-desk';
import { until } from './until';

interface Night {
  businessDate: string;
  status: string;
  townships: number;
  feeds: { name: string; asOf: string | null; fresh: boolean }[];
  totals: Tally;
}

interface Tally {
  evaluated: number;
  warned: number;
  suppressed: number;
  unchanged: number;
  clear: number;
  notEvaluated: number;
  failed: number;
}

interface Warning {
  id: string;
  status: string;
  indicatorName: string;
  whatToDo: string;
  place: string | null;
  applicantName: string;
  facts: { name: string; value: unknown; unit: string; asOf: string | null }[];
}

/** The night that is due: the worker opens it by itself; here its manifest and one township's list are read. */
export async function night({ say, api, issuer }: WalkContext): Promise<void> {
  say('—— 一晚比对：在人开口之前找到需要帮助的家庭 ——');
  const supervisor = new ActorAtDesk(api, await fetchOfficerToken(issuer, 'yubei-supervisor'));
  const latest = async () => {
    const { body } = await supervisor.get<{ items: Night[] }>('/api/v1/nights');
    return body.items[0];
  };
  const done = await until('夜间比对', latest, (seen) => seen?.status === 'finished');
  const { body } = await supervisor.get<Night>(`/api/v1/nights/${done?.businessDate}`);
  say(`${body.businessDate} 夜间比对完成：渝北区 ${body.townships} 个镇街，${manifest(body.totals)}`);
  for (const { name, asOf, fresh } of body.feeds)
    say(`    ${name}：${fresh ? `数据截至 ${asOf}` : '数据没有来，有关指标记为“未评估”，不等于没有风险'}`);
  await township(say, new ActorAtDesk(api, await fetchOfficerToken(issuer, 'tongjing-clerk')));
}

function manifest({ evaluated, warned, suppressed, unchanged, clear, notEvaluated, failed }: Tally): string {
  const sum = warned + suppressed + unchanged + clear + notEvaluated + failed;
  const parts = `新预警 ${warned} + 静默 ${suppressed} + 已有 ${unchanged} + 无情况 ${clear} + 未评估 ${notEvaluated} + 失败 ${failed}`;
  return `评估 ${evaluated} = ${parts}${sum === evaluated ? '（对得上）' : `（对不上：${sum}）`}`;
}

async function township(say: WalkContext['say'], clerk: ActorAtDesk): Promise<void> {
  const { body } = await clerk.get<{ items: Warning[] }>('/api/v1/warnings?status=open&limit=100');
  say(`统景镇的预警：${body.items.length} 条（每周按走访能力分发，红色的立即），第一条：`);
  const [first] = body.items;
  if (!first) return;
  const facts = first.facts.map(({ name, asOf }) => name + (asOf ? `（截至 ${asOf}）` : '')).join('、');
  say(`    ${first.place} ${first.applicantName}：${first.indicatorName}，依据 ${facts}；${first.whatToDo}`);
}
