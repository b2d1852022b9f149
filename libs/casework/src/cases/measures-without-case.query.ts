import type { Tx } from '@yimen/platform';
import { rows } from '@yimen/platform';
import { measuresOf } from '../persistence/measure.repository';
import type { MeasureView } from '../persistence/measure.repository';

/** Measures of an application that no case runs: they are referred. */
export async function measuresWithoutCase(tx: Tx, applicationId: string): Promise<MeasureView[]> {
  const text = `select measure_id as id from case_file where application_id = $1`;
  const run = new Set((await rows<{ id: string }>(tx, text, [applicationId])).map(({ id }) => id));
  return (await measuresOf(tx, applicationId)).filter(({ id }) => !run.has(id));
}
