import { FEED_LINE } from '../../support/feed-in-hand';
import type { Asked } from '../../support/who-may/ask';

const FEEDS = 'partner/v1/feeds';
const ONE = `${FEEDS}/{source}/batches/{id}`;
const batch = { id: 'feedBatch', elsewhere: 'nothing' } as const;

/** Which source is whose to deliver. */
export const FEED_SOURCES: readonly Asked[] = [
  { route: `GET /${FEEDS}`, elsewhere: 'a list without it', shows: () => 'medical-self-pay-12m-fen' },
  { route: `POST /${FEEDS}/{source}/batches?asOf=2026-01-06&complete=false`, elsewhere: 'feed-source-not-yours' },
];

/** What was delivered is its deliverer's. */
export const FEED_BATCHES: readonly Asked[] = [
  { ...batch, route: `GET /${ONE}`, shows: ({ feedBatch }) => feedBatch },
  { ...batch, route: `PUT /${ONE}/parts/{number}`, lines: FEED_LINE },
  { ...batch, route: `POST /${ONE}/complete`, body: () => ({ parts: 1, rows: 1 }) },
  { ...batch, route: `GET /${ONE}/rejects`, shows: () => 'subject-wrong' },
  { ...batch, route: `GET /${ONE}/rejects/download`, shows: () => 'subject-wrong' },
];
