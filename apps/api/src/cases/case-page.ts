import type { CaseView } from '@yimen/casework';
import type { CaseResponse } from './cases.response';

/** A case as its page shows it: no ids of people. */
export function casePage(view: CaseView): CaseResponse {
  const { measureId: _measure, persons: _persons, sampleDrawId: _draw, clocks, records, ...rest } = view;
  return {
    ...rest,
    clocks: clocks.map(({ id: _id, kind: _kind, subjectId: _subject, ...clock }) => clock),
    records: records.map(({ byId: _by, ...record }) => record),
  };
}
