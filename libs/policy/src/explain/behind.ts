import { walk } from '../domain/rule/term';
import type { Term } from '../domain/rule/term';
import { cellsBelow } from '../pack/cells-below';
import type { Cell, Program } from '../domain/program/cell';
import type { Fact } from '../domain/vocabulary/fact';

/** What a verdict or rule leans on, however far down. */
export interface Behind {
  facts: ReadonlySet<Fact>;
  lists: ReadonlySet<string>;
  /** Programmes whose running awards it asks for. */
  awards: ReadonlySet<string>;
  /** Hardships it asks for as told at the window. */
  told: ReadonlySet<string>;
  /** It hangs on what all programmes before it give. */
  onTheOthers: boolean;
}

export function behind(program: Program, root: Cell): Behind {
  const terms = [...cellsBelow(program, root)].flatMap(({ term }) => [...walk(term)]);
  const pick = <T>(of: (term: Term) => T | undefined) => new Set(terms.map(of).filter((found) => found !== undefined));
  return {
    facts: pick((term) => (term.op === 'fact' || term.op === 'has' ? term.fact : undefined)),
    lists: pick((term) => (term.op === 'aggregate' ? term.list : undefined)),
    awards: pick((term) => (term.op === 'receives' ? term.programme : undefined)),
    told: pick((term) => (term.op === 'told' ? term.hardship : undefined)),
    onTheOthers: terms.some(({ op }) => op === 'need-left-open'),
  };
}
