import { businessDate } from '@yimen/kernel';
import { fetchOfficerToken } from '../../dev-identity/fetch-token';
import { LauncherError } from '../../embedded/launcher-error';
import type { WalkContext } from '../walk-context';
import { ActorAtDesk } from './actor-at-desk';
import { atTheWindow } from './at-the-window';
import { tanFamily } from './family';
import type { Case } from './shapes';
import { caseOf, takeAction } from './take-action';

/** 低保 by its own procedure, as far as a day goes: surveyed, checked, reviewed, and hung up in the village. */
export async function basicLiving(context: WalkContext): Promise<void> {
  const { say, api, issuer } = context;
  say('—— 一件低保：调查、核对、审核、公示，每一步都有期限 ——');
  const clerk = new ActorAtDesk(api, await fetchOfficerToken(issuer, 'tongjing-clerk'));
  const reviewer = new ActorAtDesk(api, await fetchOfficerToken(issuer, 'tongjing-reviewer'));
  const who = '江口村谭世贵夫妻，只说一样难处';
  const { id: applicationId, path, etag } = await atTheWindow(context, clerk, { who, told: tanFamily() });
  await clerk.post(`${path}/measures`, { programmes: ['dibao'] }, etag);
  const id = await caseOf(clerk, applicationId, 'dibao');
  const { body: opened } = await clerk.get<Case>(`/api/v1/cases/${id}`);
  say(`窗口确认 → 立为办件：${opened.programmeName}，按“${opened.procedureTitle}”程序，现在 ${opened.statusName}`);
  tellClocks(context, opened);
  const today = businessDate(new Date());
  const step = async (actor: ActorAtDesk, action: string, told: object, what: string) => {
    const seen = await takeAction(actor, id, action, told);
    say(`${what} → ${seen.statusName}`);
    return seen;
  };
  const survey = { on: today, method: 'home-visit', investigators: ['刘敏', '陈刚'], signed: true };
  await step(clerk, 'record-survey', { ...survey, findings: '住土墙房三间，情况与申报一致' }, '两人入户调查');
  const check = { asOf: today, sources: ['税务', '社会保险', '不动产登记'], authorised: true, agrees: true };
  await step(clerk, 'record-check', check, '信息核对，与申报一致');
  await step(clerk, 'finish-survey', {}, '调查核实完成');
  const opinion = { text: '调查、核对与申报一致，拟予确认' };
  const posted = await step(reviewer, 'propose-grant', opinion, '镇街审核，拟予确认');
  tellClocks(context, posted);
  await tellPublicity(context, clerk, id);
}

/** Each clock that runs, with how its due day was reckoned. */
function tellClocks({ say }: WalkContext, { clocks }: Case): void {
  for (const { title, explanation } of clocks.filter(({ stoppedOn }) => stoppedOn === null))
    say(`    期限 · ${title}：${explanation.join('；')}`);
}

async function tellPublicity({ say, api }: WalkContext, clerk: ActorAtDesk, caseId: string): Promise<void> {
  const { body } = await clerk.get<{ items: { id: string; caseId: string; place: string; endsOn: string }[] }>(
    '/api/v1/publicities?limit=100',
  );
  const hung = body.items.find((line) => line.caseId === caseId);
  const address = `${api}/public/v1/publicity/${hung?.id}`;
  const page = await fetch(address);
  if (!page.ok) throw new LauncherError('walk-refused', `GET ${address} → ${page.status}`);
  say(`公示在 ${hung?.place}，不用登录就能看：${address}`);
  say(`    挂到 ${hung?.endsOn} 为止；满期由 worker 自己撤下，再由区民政局确认。所以这一件今天还没有答复`);
}
