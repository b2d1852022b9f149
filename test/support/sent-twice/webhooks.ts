import { eventually } from '../county';
import type { Step } from './step';

const HOOK = '/partner/v1/webhook';
const by = 'partner-disabled-federation-500112';
const url = 'http://127.0.0.1:9/';

/** 渝北区残联 has its events pushed, for a while. */
export const WEBHOOKS: readonly Step[] = [
  {
    route: `PUT ${HOOK}`,
    by,
    body: () => ({ url }),
    other: () => ({ url: `${url}other` }),
    then: ({ body }) => ({ hook: body.id }),
  },
  {
    route: `POST ${HOOK}/secret`,
    by,
    of: 'hook',
    body: () => ({ overlapHours: 1 }),
    other: () => ({ overlapHours: 2 }),
  },
  {
    route: `POST ${HOOK}/ping`,
    by,
    then: async ({ body }, _cast, county) => {
      const bureau = await county.partner(by);
      // Nobody listens there, so it is given up at once.
      await eventually(
        () => bureau.get(`${HOOK}/deliveries?status=dead`),
        (page) => page.body.items.some(({ id }: { id: string }) => id === body.id),
      );
      return { ping: body.id };
    },
  },
  { route: `POST ${HOOK}/deliveries/{id}/resend`, by, of: 'ping' },
  { route: `DELETE ${HOOK}`, by, of: 'hook' },
];
