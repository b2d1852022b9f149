import type { PlainDate } from '@yimen/kernel';
import { rowOn } from '../domain/pack/row-on';
import type { ParameterDocument, ParameterRow } from '../domain/pack/pack-document';
import type { PolicyPack } from '../domain/pack/policy-pack';
import type { Figure, Replay, StandardChange } from './replay-result';

/** Published numbers that differ between two packs on a day. */
export function changedStandards(before: PolicyPack, after: PolicyPack, date: PlainDate): StandardChange[] {
  return idsOf(before, after).flatMap((id) => {
    const [was, now] = [before.parameters[id], after.parameters[id]];
    const [from, to] = [figureOn(was, date), figureOn(now, date)];
    const { name, unit } = (now ?? was) as ParameterDocument;
    return same(from, to) ? [] : [{ id, name, unit, before: from, after: to }];
  });
}

/** Numbers the draft gives otherwise from a day after `date` on: the first such day of each. */
export function laterStandards(before: PolicyPack, after: PolicyPack, date: PlainDate): Replay['laterStandards'] {
  return Object.entries(after.parameters).flatMap(([id, parameter]) => {
    const later = parameter.rows.find(
      ({ from }) => from > date && !same(figureOn(before.parameters[id], from), figureOn(parameter, from)),
    );
    return later ? [{ id, name: parameter.name, from: later.from }] : [];
  });
}

function idsOf(before: PolicyPack, after: PolicyPack): string[] {
  return [...new Set([...Object.keys(after.parameters), ...Object.keys(before.parameters)])];
}

function figureOn(parameter: ParameterDocument | undefined, date: PlainDate): Figure | null {
  const row: ParameterRow | null = rowOn(parameter, date);
  if (!row) return null;
  return row.value ?? { urban: Number(row.urban), rural: Number(row.rural) };
}

function same(a: Figure | null, b: Figure | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
