import type { Scope } from './names';
import type { CelExpr, Syntax } from './parse-cel';
import type { Term } from '../domain/rule/term';

/** Reads the parts of one expression; what one part needs of another goes through it. */
export interface Reading {
  scope: Scope;
  syntax: Syntax;
  read(expr: CelExpr, scope?: Scope): Term;
  fault(detail: string, expr: CelExpr): never;
}
