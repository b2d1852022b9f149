import { AID, SUMMARY } from '../domain/vocabulary/summary';
import type { IndicatorDocument, PackDocument } from '../domain/pack/pack-document';
import type { PackIndicator } from '../domain/pack/policy-pack';
import { indicatorSection } from '../domain/pack/indicator-section';
import type { ProgramBuilder } from './build-program';
import { parametersBehind } from './compile-rule';
import type { Faults } from './pack-fault';

/** The rules of the night, read; one that can't be is left out, and its fault told. */
export function compileIndicators(builder: ProgramBuilder, document: PackDocument, faults: Faults): PackIndicator[] {
  return (indicatorSection(document) ?? []).flatMap((indicator) => {
    checkWords(indicator, faults);
    const term = builder.readCondition(['indicators', indicator.id, 'when'], indicator.when, 'summary');
    return term ? [{ ...indicator, term, leansOn: parametersBehind(builder, term) }] : [];
  });
}

function checkWords({ id, family, hardship, shows = [] }: IndicatorDocument, faults: Faults): void {
  if (family === 'exit' && hardship !== undefined)
    faults.error(['indicators', id, 'hardship'], '拒止类指标只提示核实，不会转为申请，不写 hardship');
  for (const name of shows)
    if (name !== AID.name && !SUMMARY.has(name)) faults.error(['indicators', id, 'shows'], `汇总行里没有“${name}”`);
}
