import { addDays } from '@yimen/kernel';
import type { Step } from './step';

let days = 0;
/** Another day each time: two that ask for the same day get the same scan. */
const anotherDay = () => ({ date: addDays('2026-01-05', days++) });

/** The supervisor of 渝北区 has everyone judged. */
export const SCANS: readonly Step[] = [
  {
    route: 'POST /api/v1/policy-scans',
    by: 'yubei-supervisor',
    body: anotherDay,
    other: anotherDay,
    then: ({ body }) => ({ scan: body.id }),
  },
];
