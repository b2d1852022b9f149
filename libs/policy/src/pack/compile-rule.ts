import { evaluator } from '../domain/rule/evaluate';
import { BOOL } from '../domain/rule/kind';
import { walk } from '../domain/rule/term';
import type { Term } from '../domain/rule/term';
import { cellNames } from '../domain/program/cell';
import type { ProgramBuilder } from './build-program';
import { FORMAT_NAMES, splitTemplate } from '../domain/program/template';
import type { Format, Template } from '../domain/program/template';
import type { ProgrammeDocument, RuleDocument } from '../domain/pack/pack-document';
import type { PackFault } from './pack-fault';
import type { Rule } from '../domain/pack/policy-pack';

/** One rule into its cell, with what it says. */
export function compileRule(builder: ProgramBuilder, programme: ProgrammeDocument, rule: RuleDocument): Rule {
  const at = ['programmes', programme.id, 'rules', rule.id];
  const atWindowOnly = programme.scan === false;
  const key = rule.when !== undefined ? 'when' : 'unless';
  const condition = builder.readCondition([...at, key], rule.when ?? rule.unless ?? '', programme.for, atWindowOnly);
  const term: Term | null = condition && key === 'unless' ? { op: 'not', type: BOOL, of: condition } : condition;
  if (term) builder.put(programme.for, cellNames.rule(programme.id, rule.id), term);
  const says = (which: 'yes' | 'no' | 'unknown') =>
    compileTemplate(builder, [...at, which], rule[which] ?? '', programme.for, atWindowOnly);
  return {
    ...rule,
    says: { yes: says('yes'), no: says('no'), unknown: says('unknown') },
    leansOn: term ? parametersBehind(builder, term) : [],
  };
}

export function compileTemplate(
  builder: ProgramBuilder,
  path: PackFault['path'],
  text: string,
  level: 'household' | 'member',
  atWindowOnly = false,
): Template {
  return splitTemplate(text).map((part) => {
    if (typeof part === 'string') return part;
    if (!FORMAT_NAMES.includes(part.format as Format))
      builder.fault(path, `没有“${part.format}”这种写法，只有 ${FORMAT_NAMES.join('、')}`);
    const term = builder.read(path, part.text, level, atWindowOnly);
    return { evaluate: term ? evaluator(term) : () => '', format: part.format as Format };
  });
}

/** The published numbers a term leans on, through definitions too. */
export function parametersBehind(builder: ProgramBuilder, term: Term): string[] {
  return [...new Set(parametersIn(builder, term))];
}

function* parametersIn(builder: ProgramBuilder, term: Term, seen = new Set<string>()): Generator<string> {
  for (const part of walk(term)) {
    if (part.op === 'standard') yield part.parameter;
    if (part.op !== 'cell' || part.cell.name.includes(':')) continue;
    const key = `${part.cell.level}.${part.cell.name}`;
    const cell = builder.cells[part.cell.level].get(part.cell.name);
    if (!cell || seen.has(key)) continue;
    seen.add(key);
    yield* parametersIn(builder, cell.term, seen);
  }
}
