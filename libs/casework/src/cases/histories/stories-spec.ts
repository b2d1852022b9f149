import { check, REASONS, survey } from '../town-steps-spec';
import type { CaseOptions } from '../case-town-spec';
import type { Told } from '../told';
import type { Recorder } from './recorder-spec';

export interface Story extends CaseOptions {
  name: string;
  run: (at: Recorder) => Promise<void>;
}

const [CLERK, REVIEWER, COUNTY] = ['tongjing-clerk', 'tongjing-reviewer', 'yubei-civil-affairs'] as const;
const FOR: Told = { text: '与申报一致，拟予确认' };
const AGAINST: Told = { text: '收入高于标准', reasons: REASONS };
const FIRE: Told = { to: '覃桂芳', amountFen: 60_000, reason: '昨夜失火' };
const MEMBERS = [
  { name: '刘敏', office: '统景镇人民政府' },
  { name: '周岚', office: '渝北区医疗保障局' },
];

async function surveyed(at: Recorder): Promise<void> {
  await at.act(CLERK, 'record-survey', survey(at.today));
  await at.act(CLERK, 'record-check', check(at.today));
  await at.act(CLERK, 'finish-survey');
}

async function hungOut(at: Recorder): Promise<void> {
  await surveyed(at);
  await at.act(REVIEWER, 'propose-grant', FOR);
}

const urgent = { programme: 'temporary-aid' };
const child = { programme: 'orphan', only: 'child' } as const;

/** One finished case of each kind that a county has. */
export const STORIES: readonly Story[] = [
  {
    name: 'granted',
    run: async (at) => {
      await hungOut(at);
      await at.night('2026-09-09');
      await at.act(COUNTY, 'confirm');
    },
  },
  {
    name: 'objected-then-granted',
    run: async (at) => {
      await hungOut(at);
      await at.on('2026-09-03').act(CLERK, 'object', { text: '他家儿子在镇上开饭馆' });
      at.on('2026-09-10');
      await hungOut(at);
      await at.night('2026-09-14');
      await at.act(COUNTY, 'confirm');
    },
  },
  {
    name: 'refused',
    run: async (at) => {
      await surveyed(at);
      await at.on('2026-09-04').act(REVIEWER, 'propose-refusal', AGAINST);
      await at.on('2026-09-07').act(COUNTY, 'refuse', { reasons: REASONS });
      await at.on('2026-09-09').act(CLERK, 'deliver-refusal');
    },
  },
  {
    name: 'withdrawn',
    run: async (at) => {
      await hungOut(at);
      await at.on('2026-09-03').act(CLERK, 'withdraw', { note: '找到工作' });
    },
  },
  {
    name: 'not-cooperating',
    run: (at) => at.on('2026-09-08').act(COUNTY, 'terminate', { note: '三次约定均不在家' }),
  },
  {
    name: 'papers-asked',
    run: async (at) => {
      await at.act(CLERK, 'ask-papers', { papers: ['check-authorisation'] });
      await at.on('2026-09-07').act('tongjing-assistant', 'papers-came');
      await at.act(COUNTY, 'extend', { note: '人户分离' });
      await hungOut(at);
      await at.night('2026-09-15');
      await at.act(COUNTY, 'send-back', { note: '请补充邻里意见' });
      await at.act(REVIEWER, 'propose-grant', FOR);
      await at.night('2026-09-23');
      await at.act(COUNTY, 'confirm');
    },
  },
  { name: 'urgent-small', ...urgent, run: (at) => at.act(REVIEWER, 'pay-small', FIRE) },
  {
    name: 'urgent-paid-first',
    ...urgent,
    run: async (at) => {
      await at.act(REVIEWER, 'pay-first', FIRE);
      await at.on('2026-09-08').act(CLERK, 'make-up-papers', { note: '消防证明已入卷' });
    },
  },
  {
    name: 'urgent-conference',
    ...urgent,
    run: async (at) => {
      await at.act(CLERK, 'record-check', check(at.today));
      await at.act(REVIEWER, 'call-conference', { note: '多重困难' });
      const told = { on: '2026-09-03', members: MEMBERS, opinion: '救助 3000 元', outcome: 'grant' as const };
      await at.on('2026-09-03').act(COUNTY, 'record-conference', told);
      await at.act(REVIEWER, 'confirm', { oneOffFen: 300_000, why: '会商决定' });
    },
  },
  {
    name: 'childs-subsidy',
    ...child,
    run: async (at) => {
      await at.act(CLERK, 'record-check', check(at.today));
      await at.on('2026-09-02').act(REVIEWER, 'propose-unpublished', FOR);
      await at.on('2026-09-11').act(COUNTY, 'confirm');
    },
  },
  {
    name: 'disability-subsidy',
    programme: 'disability-care',
    run: async (at) => {
      await at.act(CLERK, 'record-check', check(at.today));
      await at.act(CLERK, 'pass-to-department');
      await at.on('2026-09-03').act('yubei-disabled', 'department-agrees', { text: '等级属实' });
      await at.act(REVIEWER, 'propose-unpublished', FOR);
      await at.on('2026-09-07').act(COUNTY, 'confirm');
    },
  },
];
