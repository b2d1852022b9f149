import type { Type } from '../domain/rule/kind';
import type { Level } from '../domain/rule/kind';

/** What a pack gives an expression to speak of, besides the facts. */
export interface Names {
  /** The type of a definition; null where there is none. Throws where it is defined by itself. */
  definition(level: 'household' | 'member', name: string): Type | null;
  parameter(id: string): Type | null;
  /** Whom a programme is judged for; null for an unknown one. */
  programme(id: string): 'household' | 'member' | null;
}

/** Where an expression stands: which names are in sight, and which variable stands for what. */
export interface Scope {
  names: Names;
  /** Whom the expression is about; its member is `m`. Of a `summary` nothing but the row and the figures are in sight. */
  level: 'household' | 'member' | 'summary';
  /** The variable of the macro around it. */
  bound?: { variable: string; level: Level };
  /** Rules that are only asked at the window may use what was told there. */
  atWindowOnly: boolean;
}
