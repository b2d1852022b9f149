import type { Caller, Reply } from './client';
import type { County } from './county';
import { eventually } from './county';

export const caseAt = (id: string, action = '') => `/api/v1/cases/${id}${action && `/actions/${action}`}`;

/** What the first steps of 低保 are told, found on that day. */
export const found = (on: string) => ({
  survey: { on, method: 'home-visit', investigators: ['刘敏', '陈刚'], signed: true, findings: '三间旧房，与申报一致' },
  check: { authorised: true, asOf: on, sources: ['税务', '社会保险', '不动产登记'], agrees: true },
  opinion: { text: '调查、核对与申报一致，拟予确认' },
});

/** Lines of an application's cases. */
export async function casesOf(caller: Caller, applicationId: string): Promise<{ id: string; programme: string }[]> {
  return (await caller.get(`/api/v1/cases?applicationId=${applicationId}&limit=100`)).body.items;
}

/** The id of the case that runs a programme. */
export async function caseOf(caller: Caller, applicationId: string, programme: string): Promise<string> {
  const line = (await casesOf(caller, applicationId)).find((one) => one.programme === programme);
  if (!line) throw new Error(`no case of ${programme}`);
  return line.id;
}

/** One action on a case as it stands now. */
export async function takeAction(caller: Caller, id: string, action: string, told: object = {}): Promise<Reply> {
  const { etag } = await caller.get(caseAt(id));
  const reply = await caller.post(caseAt(id, action), told, { seen: etag });
  if (reply.status !== 200) throw new Error(`${action}: ${JSON.stringify(reply.body)}`);
  return reply;
}

/** 低保 from the survey to what hangs in the village, by clerk and reviewer of 统景镇. */
export async function publicised(county: County, id: string, today: string): Promise<Reply> {
  const clerk = await county.staff('tongjing-clerk');
  const { survey, check, opinion } = found(today);
  await takeAction(clerk, id, 'record-survey', survey);
  await takeAction(clerk, id, 'record-check', check);
  await takeAction(clerk, id, 'finish-survey');
  return takeAction(await county.staff('tongjing-reviewer'), id, 'propose-grant', opinion);
}

/** A worker that wakes up after the days of a publicity are over takes it down and moves its case on. */
export async function takenDown(county: County, id: string): Promise<void> {
  const worker = await county.startWorkerAlone();
  const status = () => county.sql<{ status: string }>('select status from case_file where id = $1', [id]);
  await eventually(status, ([file]) => file?.status === 'confirming');
  await worker.stop();
}
