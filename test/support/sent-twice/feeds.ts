import { FEED_LINE } from '../feed-in-hand';
import type { Step } from './step';

const BATCHES = 'partner/v1/feeds/{source}/batches';
const by = 'partner-medical-insurance-500112';
const lines = { text: FEED_LINE, other: `${FEED_LINE}\n` };

/** 渝北区医疗保障局 delivers a day's facts in one body, and another day's in parts. */
export const FEEDS: readonly Step[] = [
  {
    route: `POST /${BATCHES}`,
    by,
    query: '?asOf=2026-01-07&complete=false',
    lines,
    then: async (_reply, _cast, county) => {
      const opened = '/partner/v1/feeds/medical-insurance/batches?asOf=2026-01-08&complete=false';
      return { feed: (await (await county.partner(by)).post(opened)).body.id };
    },
  },
  { route: `PUT /${BATCHES}/{id}/parts/{number}`, by, of: 'feed', lines },
  {
    route: `POST /${BATCHES}/{id}/complete`,
    by,
    of: 'feed',
    body: () => ({ parts: 1, rows: 1 }),
    other: () => ({ parts: 1, rows: 2 }),
  },
];
