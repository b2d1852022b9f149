import { formatYuan } from '@yimen/kernel';
import { evaluator } from '../domain/rule/evaluate';
import { Missing } from '../domain/rule/missing';
import { walk } from '../domain/rule/term';
import type { Term } from '../domain/rule/term';
import type { ParameterDocument, ParameterRow } from '../domain/pack/pack-document';
import type { Faults } from '../pack/pack-fault';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { kindOf, valueOf } from '../domain/pack/unit';
import { FamilyRun } from '../domain/program/family-run';
import { ProgramBuilder } from '../pack/build-program';

/** Holds published figures against their formulas. The figure stands; that it differs is worth a look. */
export function checkFigures(pack: PolicyPack, faults: Faults): void {
  const builder = new ProgramBuilder(pack.document, faults);
  for (const [id, parameter] of Object.entries(pack.parameters)) {
    if (!parameter.check) continue;
    const path = ['parameters', id, 'check', 'is'];
    const term = builder.read(path, parameter.check.is, 'household');
    if (!term) continue;
    if ([...walk(term)].some(({ op }) => !OF_STANDARDS.includes(op)))
      faults.error(path, '核对公式里只用 standard.…、数和运算');
    else if (term.type.kind !== kindOf(parameter.unit) && !term.type.bare)
      faults.error(path, '核对公式的单位与标准不同');
    else
      parameter.rows.forEach((row, i) => checkRow(pack, parameter, row, term, ['parameters', id, 'rows', i], faults));
  }
}

const OF_STANDARDS: readonly Term['op'][] = [
  'literal',
  'standard',
  'date',
  'arithmetic',
  'compare',
  'choose',
  'extreme',
  'logic',
  'not',
  'negate',
];

function checkRow(
  pack: PolicyPack,
  { unit }: ParameterDocument,
  row: ParameterRow,
  term: Term,
  path: readonly (string | number)[],
  faults: Faults,
): void {
  for (const residence of ['urban', 'rural'] as const) {
    const written = row[residence] ?? (residence === 'urban' ? row.value : undefined);
    if (written === undefined) continue;
    const run = new FamilyRun({ residence, division: pack.division, members: [] }, pack, row.from);
    const formula = evaluator(term)(run.frame());
    if (formula instanceof Missing || Number(formula) === valueOf(unit, written)) continue;
    const where = row.value === undefined ? (residence === 'urban' ? '城市' : '农村') : '';
    faults.warning(path, `${where}公布 ${written}，公式 ${plain(Number(formula), unit)}；以公布的为准`);
  }
}

function plain(value: number, unit: ParameterDocument['unit']): string {
  return unit === 'yuan' ? formatYuan(value).replace(/(\.00|(?<=\.\d)0) 元$/, '') : String(value);
}
