import type { PlainDate } from '@yimen/kernel';
import type { Told } from './told';
import type { CaseTown } from './case-town-spec';

export const REASONS: Told['reasons'] = [
  { code: 'income-above-standard', text: '家庭人均月收入 1240 元，高于标准 770 元', article: '民发〔2021〕57号 第4条' },
];

export const survey = (on: PlainDate): Told => ({
  ...{ on, method: 'home-visit', investigators: ['刘敏', '陈刚'], signed: true },
  findings: '土墙房三间，丈夫卧床',
});

export const check = (asOf: PlainDate): Told => ({
  ...{ authorised: true, asOf, sources: ['税务', '社会保险'], agrees: true },
});

/** Survey and check on file, handed to the reviewer. */
export async function surveyed(town: CaseTown, id: string): Promise<void> {
  await town.act('tongjing-clerk', id, 'record-survey', survey(town.today));
  await town.act('tongjing-clerk', id, 'record-check', check(town.today));
  await town.act('tongjing-clerk', id, 'finish-survey');
}

/** Reviewed with an opinion for it, hung out in the village. */
export async function publicised(town: CaseTown, id: string): Promise<void> {
  await surveyed(town, id);
  await town.act('tongjing-reviewer', id, 'propose-grant', { text: '与申报一致，拟予确认' });
}
