import { businessDate } from '@yimen/kernel';
import { found } from '../case-steps';
import { waitingForSample } from '../sample-in-hand';
import type { Step } from './step';

const { survey, check, opinion } = found(businessDate(new Date()));

const act = (action: string, by: string, body: object, other: object): Step => ({
  route: 'POST /api/v1/cases/{id}/actions/{action}',
  action,
  by,
  of: 'dibao',
  body: () => body,
  other: () => ({ ...body, ...other }),
});

const reasons = [{ code: 'untrue-report', text: '长子的饭馆未申报', article: '民发〔2021〕57号 第21条' }];

/** 低保 from the survey to what hangs in the village; somebody objects, it is surveyed again, and refused in writing. */
export const CASES: readonly Step[] = [
  act('record-survey', 'tongjing-clerk', survey, { findings: '换一句' }),
  act('record-check', 'tongjing-clerk', check, { findings: '换一句' }),
  act('finish-survey', 'tongjing-clerk', {}, { note: '换一句' }),
  act('propose-grant', 'tongjing-reviewer', opinion, { text: '换一句' }),
  act('object', 'tongjing-clerk', { text: '他家儿子在镇上开饭馆' }, { text: '换一句' }),
  act('record-survey', 'tongjing-clerk', survey, { findings: '换一句' }),
  act('record-check', 'tongjing-clerk', check, { findings: '换一句' }),
  act('finish-survey', 'tongjing-clerk', {}, { note: '换一句' }),
  act('propose-refusal', 'tongjing-reviewer', { ...opinion, reasons }, { text: '换一句' }),
  act('refuse', 'yubei-civil-affairs', { reasons }, { reasons: [{ ...reasons[0], text: '换一句' }] }),
  {
    ...act('deliver-refusal', 'tongjing-clerk', {}, { note: '换一句' }),
    then: async (_reply, cast, county) => {
      await waitingForSample(county, String(cast.withdrawn), 1);
      return {};
    },
  },
  {
    route: 'POST /api/v1/samples',
    by: 'yubei-civil-affairs',
    body: () => ({ programme: 'sampled-1' }),
    other: () => ({ programme: 'sampled-2' }),
  },
];
