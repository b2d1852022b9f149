import type { PlainDate } from '@yimen/kernel';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { evaluator } from '../domain/rule/evaluate';
import type { Frame, Run } from '../domain/rule/frame';
import { Missing } from '../domain/rule/missing';
import { INTERNAL_SOURCES, SUMMARY } from '../domain/vocabulary/summary';
import type { SummaryFact } from '../domain/vocabulary/summary';
import { figureOn } from './figures';
import { packIndicators } from './pack-indicators';
import type { SummaryRow } from './summary-row';

/** By id: whether it holds; null where it can't be told. */
export type IndicatorVerdicts = ReadonlyMap<string, boolean | null>;

/** One summary row under the same terms `indicatorSql` is written from; the two never differ. */
export function judgeIndicators(
  row: SummaryRow,
  pack: PolicyPack,
  date: PlainDate,
  fresh: ReadonlySet<string>,
): IndicatorVerdicts {
  return indicatorJudge(pack, date, fresh)(row);
}

/** The same, made once for many rows. */
export function indicatorJudge(
  pack: PolicyPack,
  date: PlainDate,
  fresh: ReadonlySet<string>,
): (row: SummaryRow) => IndicatorVerdicts {
  const rules = packIndicators(pack).map(({ id, term }) => ({ id, holds: evaluator(term) }));
  const figures = new Map(
    packIndicators(pack).flatMap(({ leansOn }) => leansOn.map((id) => [id, figureOn(pack, id, date)])),
  );
  const late = [...SUMMARY.values()].filter(({ source }) => isLate(source, fresh));
  return (row) => {
    const place = row.residence === 'urban' ? 'urban' : 'rural';
    const run = {
      family: { awards: row.aid.map((programme) => ({ programme })) },
      standard: (parameter: string) => figures.get(parameter)?.[place] ?? null,
    };
    // A summary's terms ask no more of a run than this: the reader refuses the rest.
    const frame: Frame = { run: run as unknown as Run, member: null, entry: { facts: known(row, late), prefix: '' } };
    return new Map(
      rules.map(({ id, holds }) => {
        const told = holds(frame);
        return [id, told instanceof Missing ? null : told === true];
      }),
    );
  };
}

function isLate(source: string | null, fresh: ReadonlySet<string>): boolean {
  return source !== null && !INTERNAL_SOURCES.includes(source) && !fresh.has(source);
}

/** The row as far as it says anything: of a source that is late no state, and no event but those that are known. */
function known(row: SummaryRow, late: readonly SummaryFact[]): object {
  const silent = late.filter(({ name, keeps }) => keeps === 'state' || row[name] === 0 || row[name] === false);
  return silent.length === 0 ? row : { ...row, ...Object.fromEntries(silent.map(({ name }) => [name, null])) };
}
