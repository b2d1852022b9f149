import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { CaseTown } from '../cases/case-town-spec';
import type { CaseFile } from '../cases/case-file';
import { getCase } from '../cases/case.repository';
import type { Application } from '../domain/application';
import { getApplication } from '../persistence/application.repository';
import { postPublicity } from './post-publicity';
import type { PublicityToPost } from './post-publicity';
import type { Publicity } from './publicity';

const SEVEN_DAYS = { budget: 7, unit: 'calendar-day' } as const;

interface Posting {
  today?: PlainDate;
  days?: PublicityToPost['days'];
}

/** What the reviewer of 统景镇 hangs out for a case. */
export function post(town: CaseTown, caseId: string, { today = '2026-09-01', days }: Posting = {}): Promise<Publicity> {
  return town.staff.as('tongjing-reviewer', async (tx, actor) => {
    const file = await getCase(tx, caseId);
    return seven(tx, actor, file, await getApplication(tx, file.applicationId), today, days);
  });
}

export function seven(
  tx: Tx,
  actor: Actor,
  { id: caseId, programmeName, monthlyFen, persons }: CaseFile,
  application: Application,
  today: PlainDate,
  days: PublicityToPost['days'] = SEVEN_DAYS,
): Promise<Publicity> {
  return postPublicity(tx, actor, { caseId, application, days, programmeName, monthlyFen, persons, today });
}
