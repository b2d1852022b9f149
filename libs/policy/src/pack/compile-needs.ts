import type { HardshipKind } from '../domain/household-facts';
import { cellNames } from '../domain/program/cell';
import type { ProgramBuilder } from './build-program';
import { compileTemplate } from './compile-rule';
import type { NeedDocument, PackDocument } from '../domain/pack/pack-document';
import type { Need } from '../domain/pack/policy-pack';

/** How each kind of need shows in the facts. One that never does can still be told. */
export function compileNeeds(builder: ProgramBuilder, document: PackDocument): Need[] {
  return Object.entries(document.needs).map(([kind, need]) => compileNeed(builder, kind as HardshipKind, need));
}

function compileNeed(builder: ProgramBuilder, kind: HardshipKind, need: NeedDocument): Need {
  const level = need.seenIn === undefined ? 'household' : 'member';
  const path = ['needs', kind, need.seenIn === undefined ? 'seen' : 'seenIn'];
  const term = builder.readCondition(path, need.seenIn ?? need.seen ?? 'false', level);
  const cell = cellNames.need(kind);
  if (term) builder.put(level, cell, term);
  return {
    kind,
    name: need.name,
    level,
    cell,
    says: compileTemplate(builder, ['needs', kind, 'says'], need.says, 'household'),
  };
}
