import type { AgencyKind, PlainDate } from '@yimen/kernel';
import type { HardshipKind } from '../household-facts';
import type { Program } from '../program/cell';
import type { Term } from '../rule/term';
import type { Template } from '../program/template';
import type {
  IndicatorDocument,
  PackDocument,
  ParameterDocument,
  ProgrammeDocument,
  Rounding,
  RuleDocument,
} from './pack-document';

/** The rules of one place, ready to be asked. Never changes once made; an application keeps the `ref` it began with (I9). */
export interface PolicyPack {
  id: string;
  version: PlainDate;
  /** `chongqing@2025-07-01`. */
  ref: string;
  name: string;
  /** 12 digits. */
  division: string;
  law: PackDocument['law'];
  rounding: Rounding;
  parameters: Readonly<Record<string, ParameterDocument>>;
  needs: readonly Need[];
  /** In the order every answer keeps. */
  programmes: readonly Programme[];
  program: Program;
  indicators: readonly PackIndicator[];
  document: PackDocument;
}

export interface Programme extends Omit<ProgrammeDocument, 'rules'> {
  agency: AgencyKind;
  rules: readonly Rule[];
  /** Parameters the amount leans on. */
  amountLeansOn: readonly string[];
  /** Whether the amount, if there is one, is paid month by month. */
  pays: 'monthly' | 'one-off' | null;
}

export interface Rule extends RuleDocument {
  says: { yes: Template; no: Template; unknown: Template };
  /** Parameters it leans on, through definitions too. */
  leansOn: readonly string[];
}

export interface Need {
  kind: HardshipKind;
  name: string;
  level: 'household' | 'member';
  /** The cell that sees it. */
  cell: string;
  says: Template;
}

/** An indicator with its rule read. */
export interface PackIndicator extends IndicatorDocument {
  term: Term;
  /** Parameters it asks. */
  leansOn: readonly string[];
}
