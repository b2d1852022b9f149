import { handedToUs } from '../../support/region/hand-to-us';
import type { Asked } from '../../support/who-may/ask';

const HANDOVERS = 'partner/v1/handovers';

/** What another region's system does: every region may hand over, each follows its own. */
export const REGION: readonly Asked[] = [
  { route: `POST /${HANDOVERS}`, elsewhere: 'the same', body: () => handedToUs() },
  { route: `GET /${HANDOVERS}/{id}`, id: 'received', elsewhere: 'nothing' },
  // An id that another region uses is nobody else's: taking it back says nothing of that one, and changes nothing.
  { route: `POST /${HANDOVERS}/{id}/withdraw`, id: 'received', elsewhere: 'the same', body: () => ({}) },
];
