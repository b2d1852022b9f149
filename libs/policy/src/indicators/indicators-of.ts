import type { PlainDate } from '@yimen/kernel';
import type { PackIndicator, PolicyPack } from '../domain/pack/policy-pack';
import type { ParameterDocument, Sourced } from '../domain/pack/pack-document';
import { rowOn } from '../domain/pack/row-on';
import { figureOn } from './figures';
import type { Indicator, IndicatorThreshold } from './indicator';
import { factsOf, sourcesOf } from './leans-on';
import { packIndicators, packParameter } from './pack-indicators';

/** The indicators under a pack on a day, in the order of their bits: what each says, asks and takes its numbers from. */
export function indicatorsOf(pack: PolicyPack, date: PlainDate): readonly Indicator[] {
  return packIndicators(pack).map((indicator) => described(indicator, pack, date));
}

function described(indicator: PackIndicator, pack: PolicyPack, date: PlainDate): Indicator {
  const { id, version, family, colour, rank, name, whatToDo, when, source, confidence, leansOn } = indicator;
  return {
    ...{ id, version, family, colour, rank, name, whatToDo, when, source, confidence },
    hardship: indicator.hardship ?? null,
    article: indicator.article ?? null,
    note: indicator.note ?? null,
    thresholds: leansOn.map((parameter) => threshold(pack, parameter, date)),
    facts: factsOf(indicator),
    sources: sourcesOf(indicator),
  };
}

function threshold(pack: PolicyPack, parameter: string, date: PlainDate): IndicatorThreshold {
  const document = packParameter(pack, parameter);
  const row = rowOn(document, date);
  const { name = parameter, unit = 'count' }: Partial<ParameterDocument> = document ?? {};
  const { source, confidence }: Sourced = { ...document, ...row };
  const { urban, rural } = figureOn(pack, parameter, date);
  return {
    ...{ parameter, name, unit, urban, rural, from: row?.from ?? null },
    source: source ?? null,
    confidence: confidence ?? null,
  };
}
