import type { Entry, Family, Person } from '../vocabulary/family';
import type { Told } from './missing';
import type { CellRef } from './term';

/** Where a term is evaluated: a run over one family, at one of its people or things. */
export interface Frame {
  run: Run;
  member: Person | null;
  entry: Entry | null;
}

/** One family under one pack on one day. */
export interface Run {
  family: Family;
  standard(parameter: string): number | null;
  cell(ref: CellRef, member: Person | null): Told;
  needLeftOpen(): Told;
}

export type Evaluate = (frame: Frame) => Told;
