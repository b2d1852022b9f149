import { ExpressionFault } from '../language/fault';
import type { Term } from '../domain/rule/term';
import { cellNames } from '../domain/program/cell';
import { ProgramBuilder } from './build-program';
import { checkBounds } from './check-bounds';
import { checkCircles } from './check-circles';
import { checkParameters } from './check-parameters';
import { checkScan } from './check-scan';
import { compileIndicators } from './compile-indicators';
import { compileNeeds } from './compile-needs';
import { compileRule, parametersBehind } from './compile-rule';
import type { PackDocument, ProgrammeDocument } from '../domain/pack/pack-document';
import type { Faults } from './pack-fault';
import type { PolicyPack, Programme } from '../domain/pack/policy-pack';

/** A merged document of the right form → a pack; what is wrong is added to `faults`, and then the pack must not be used. */
export function compilePack(document: PackDocument, faults: Faults): PolicyPack {
  checkParameters(document, faults);
  const builder = new ProgramBuilder(document, faults);
  for (const level of ['member', 'household'] as const)
    for (const name of Object.keys(document.definitions[level] ?? {})) defined(builder, level, name);
  for (const programme of document.programmes) builder.putVerdict(programme);
  const programmes = document.programmes.map((programme) => compileProgramme(builder, programme, faults));
  const needs = compileNeeds(builder, document);
  const indicators = compileIndicators(builder, document, faults);
  checkCircles(builder.program, faults);
  const { id, version, name, division, law, rounding, parameters } = document;
  const ref = `${id}@${version}`;
  const { program } = builder;
  const said = { id, version, ref, name, division, law, rounding, parameters };
  const pack = { ...said, needs, programmes, program, indicators, document };
  // Where an expression can't be read, the rest can't be told.
  if (faults.errors.length === 0) {
    checkScan(pack, faults);
    checkBounds(pack, faults);
  }
  return pack;
}

/** A definition nobody uses yet is read all the same: its faults are faults. */
function defined(builder: ProgramBuilder, level: 'household' | 'member', name: string): void {
  try {
    builder.definition(level, name);
  } catch (error) {
    // A fault is told at the definition itself.
    if (!(error instanceof ExpressionFault)) throw error;
  }
}

function compileProgramme(builder: ProgramBuilder, programme: ProgrammeDocument, faults: Faults): Programme {
  const rules = programme.rules.map((rule) => compileRule(builder, programme, rule));
  compileCovers(builder, programme, faults);
  const pays = programme.monthly ? 'monthly' : programme.oneOff ? 'one-off' : null;
  const amount = compileAmount(builder, programme, faults);
  return { ...programme, rules, pays, amountLeansOn: amount ? parametersBehind(builder, amount) : [] };
}

function compileCovers(
  builder: ProgramBuilder,
  { id, covers, for: level, scan }: ProgrammeDocument,
  faults: Faults,
): void {
  if (!covers) return;
  const at = ['programmes', id, 'covers'];
  if (level === 'member') return faults.error(at, '按人评估的项目不写 covers');
  const term = builder.readCondition(at, covers, 'member', scan === false);
  if (term) builder.put('member', cellNames.covers(id), term);
}

function compileAmount(builder: ProgramBuilder, programme: ProgrammeDocument, faults: Faults): Term | null {
  const { id, monthly, oneOff, scan } = programme;
  if (monthly && oneOff) faults.error(['programmes', id], 'monthly 和 oneOff 只能写一个');
  const text = monthly ?? oneOff;
  if (!text) return null;
  const at = ['programmes', id, monthly ? 'monthly' : 'oneOff'];
  const term = builder.read(at, text, programme.for, scan === false);
  if (term && term.type.kind !== 'fen') faults.error(at, '这里要写一个金额');
  if (term) builder.put(programme.for, cellNames.amount(id), term);
  return term;
}
