import type { Actor } from '@yimen/kernel';
import type { TimelineEntry } from '../queries/timeline.query';
import type { CaseFile } from './case-file';
import { readerOf, wasPassed } from './case-reader';

/** Its own part of the way: what was checked for it, when it had the case, what it said. */
const FOR_A_DEPARTMENT: readonly string[] = [
  'record-check',
  'pass-to-department',
  'recall',
  'department-agrees',
  'department-objects',
];

/** What happened in a case as its reader may see it: a department not who complained, is related, or that somebody objected. */
export function visibleTimeline(
  file: Pick<CaseFile, 'division' | 'audienceAgencyId'>,
  actor: Actor,
  timeline: readonly TimelineEntry[],
): TimelineEntry[] {
  if (readerOf(file, actor) !== 'department') return [...timeline];
  return wasPassed(timeline) ? timeline.filter(({ action }) => FOR_A_DEPARTMENT.includes(action)) : [];
}
