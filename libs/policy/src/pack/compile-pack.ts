import { cellNames } from '../program/cell';
import { ProgramBuilder } from '../program/build-program';
import { checkBounds } from './check-bounds';
import { checkCircles } from './check-circles';
import { checkParameters } from './check-parameters';
import { checkScan } from './check-scan';
import { compileNeeds } from './compile-needs';
import { compileRule, parametersBehind } from './compile-rule';
import type { PackDocument, ProgrammeDocument } from './pack-document';
import type { Faults } from './pack-fault';
import type { PolicyPack, Programme } from './policy-pack';

/** A merged document of the right form → a pack; what is wrong is added to `faults`, and then the pack must not be used. */
export function compilePack(document: PackDocument, faults: Faults): PolicyPack {
  checkParameters(document, faults);
  const builder = new ProgramBuilder(document, faults);
  for (const level of ['member', 'household'] as const)
    for (const name of Object.keys(document.definitions[level] ?? {})) defined(builder, level, name);
  for (const programme of document.programmes) builder.putVerdict(programme);
  const programmes = document.programmes.map((programme) => compileProgramme(builder, programme, faults));
  const needs = compileNeeds(builder, document);
  checkCircles(builder.program, faults);
  const { id, version, name, division, law, rounding, parameters } = document;
  const ref = `${id}@${version}`;
  const { program } = builder;
  const pack = { id, version, ref, name, division, law, rounding, parameters, needs, programmes, program, document };
  // Where an expression can't be read, the rest can't be told.
  if (faults.errors.length === 0) {
    checkScan(pack, faults);
    checkBounds(program, document, faults);
  }
  return pack;
}

/** A definition nobody uses yet is read all the same: its faults are faults. */
function defined(builder: ProgramBuilder, level: 'household' | 'member', name: string): void {
  try {
    builder.definition(level, name);
  } catch {
    // Told at the definition itself.
  }
}

function compileProgramme(builder: ProgramBuilder, programme: ProgrammeDocument, faults: Faults): Programme {
  const at = ['programmes', programme.id];
  const atWindowOnly = programme.scan === false;
  const rules = programme.rules.map((rule) => compileRule(builder, programme, rule));
  if (programme.monthly && programme.oneOff) faults.error(at, 'monthly 和 oneOff 只能写一个');
  if (programme.covers && programme.for === 'member') faults.error([...at, 'covers'], '按人评估的项目不写 covers');
  const covers = programme.covers && builder.readCondition([...at, 'covers'], programme.covers, 'member', atWindowOnly);
  if (covers) builder.put('member', cellNames.covers(programme.id), covers);
  const pays = programme.monthly ? 'monthly' : programme.oneOff ? 'one-off' : null;
  const text = programme.monthly ?? programme.oneOff;
  const path = [...at, programme.monthly ? 'monthly' : 'oneOff'];
  const amount = text ? builder.read(path, text, programme.for, atWindowOnly) : null;
  if (amount && amount.type.kind !== 'fen') faults.error(path, '这里要写一个金额');
  if (amount) builder.put(programme.for, cellNames.amount(programme.id), amount);
  return { ...programme, rules, pays, amountLeansOn: amount ? parametersBehind(builder, amount) : [] };
}
