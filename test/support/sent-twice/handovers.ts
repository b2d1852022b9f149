import { handedToUs } from '../region/hand-to-us';
import { connectRegion, SICHUAN, XIEXING, XIEXING_NAME } from '../region/places';
import { qinApplication } from '../steps';
import type { Step } from './step';

const CLERK = 'tongjing-clerk';
const REGION = `partner-${SICHUAN}`;

const step = (name: string, of: string, more: Partial<Step> = {}): Step => ({
  route: `POST /api/v1/applications/{id}/${name}`,
  by: CLERK,
  of,
  ...more,
});
/** 四川 hands one over; the cast gets its application here, and the id that 四川 gave it. */
const received = (name: string): Step => ({
  route: 'POST /partner/v1/handovers',
  by: REGION,
  body: () => handedToUs(),
  other: () => handedToUs(),
  then: async ({ body }, _cast, county) => {
    const [found] = await county.sql<{ id: string }>('select id from application where receipt_no = $1', [
      body.receiptNo,
    ]);
    return { [name]: String(found?.id), [`${name} as 四川 calls it`]: body.id };
  },
});

/** Out to another region and called back; in from another region, sent back and taken back. */
export const HANDOVERS: readonly Step[] = [
  {
    route: 'POST /api/v1/applications',
    by: CLERK,
    body: () => qinApplication(),
    other: () => qinApplication(),
    then: async ({ body }, _cast, county) => {
      await connectRegion(county, SICHUAN, '四川省（川渝通办）', '510000000000');
      return { 'from 四川': body.id };
    },
  },
  step('accept', 'from 四川'),
  step('hand-over', 'from 四川', {
    body: () => ({ division: XIEXING, place: XIEXING_NAME }),
    other: () => ({ division: XIEXING, place: '协兴镇' }),
    then: ({ body }) => ({ handover: body.id }),
  }),
  {
    route: 'POST /api/v1/handovers/{id}/recall',
    by: CLERK,
    of: 'handover',
    body: () => ({}),
    other: () => ({ note: '再补充一句' }),
  },
  received('sent back'),
  step('send-back', 'sent back', {
    body: () => ({ reason: 'facts-wrong' }),
    other: () => ({ reason: 'not-competent' }),
  }),
  received('taken back'),
  {
    route: 'POST /partner/v1/handovers/{id}/withdraw',
    by: REGION,
    of: 'taken back as 四川 calls it',
    body: () => ({}),
    other: () => ({ note: '再补充一句' }),
  },
];
