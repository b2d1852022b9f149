import type { Actor, Role } from '@yimen/kernel';
import type { TimelineEntry } from '../queries/timeline.query';
import type { CaseFile } from './case-file';

/**
 * How much of a case somebody is shown: `examiner` everything; `supervisor` what was said, without who said it; `department`
 * what it is asked about; `other` (window, village assistant) all but what was said in confidence.
 */
export type CaseReader = 'examiner' | 'supervisor' | 'department' | 'other';

const EXAMINERS: readonly Role[] = ['township-reviewer', 'county-officer'];

/** By the roles that were given for an area that covers the case; a department by the desk it was passed to. */
export function readerOf(file: Pick<CaseFile, 'division' | 'audienceAgencyId'>, actor: Actor): CaseReader {
  const here = actor.grants.filter(({ prefix }) => file.division.startsWith(prefix)).map(({ role }) => role);
  if (here.some((role) => EXAMINERS.includes(role))) return 'examiner';
  if (here.includes('supervisor')) return 'supervisor';
  const ofDepartment = actor.roles.includes('department-handler') && actor.agencyId === file.audienceAgencyId;
  return ofDepartment ? 'department' : 'other';
}

/** A department has nothing to read of a case before it is asked. */
export function wasPassed(timeline: readonly Pick<TimelineEntry, 'action'>[]): boolean {
  return timeline.some(({ action }) => action === 'pass-to-department');
}
