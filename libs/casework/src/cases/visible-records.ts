import type { Actor } from '@yimen/kernel';
import type { TimelineEntry } from '../queries/timeline.query';
import type { CaseFile, CaseRecord } from './case-file';
import { readerOf, wasPassed } from './case-reader';

/** Who objected, complained or is related was promised that nobody learns of it (民发〔2021〕57号 第11、19、20条). */
const IN_CONFIDENCE: readonly string[] = ['objection', 'complaint', 'relative'];
/** What a department is asked about, and what it answered. */
const FOR_A_DEPARTMENT: readonly string[] = ['check', 'department-opinion', 'returned'];

/**
 * The records of a case as its reader may see them. What was said in confidence is whole for reviewers and the county; a
 * supervisor reads an objection without its `from`; for anybody else there is the kind, the day and an empty body. A
 * department reads nothing before the case was passed to it, and then what concerns it.
 */
export function visibleRecords(
  file: Pick<CaseFile, 'division' | 'audienceAgencyId'>,
  actor: Actor,
  records: readonly CaseRecord[],
  timeline: readonly Pick<TimelineEntry, 'action'>[],
): CaseRecord[] {
  const reader = readerOf(file, actor);
  if (reader === 'examiner') return [...records];
  if (reader === 'department')
    return wasPassed(timeline) ? records.filter(({ kind }) => FOR_A_DEPARTMENT.includes(kind)) : [];
  return records.map((record) =>
    IN_CONFIDENCE.includes(record.kind) ? { ...record, body: reader === 'supervisor' ? unnamed(record) : {} } : record,
  );
}

/** Only an objection has its name in a field of its own; the words of the others name people, so none are left. */
function unnamed({ kind, body }: CaseRecord): CaseRecord['body'] {
  if (kind !== 'objection') return {};
  const { from: _from, ...rest } = body;
  return rest;
}
