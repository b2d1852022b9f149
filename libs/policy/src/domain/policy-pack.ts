import type { AgencyKind, Fen, PlainDate } from '@yimen/kernel';
import type { HardshipKind, IncomeKind, VehicleFacts } from './household-facts';
import type { ProgrammeId } from './rule-names';

/** V read in full · E seen in an excerpt · K general knowledge · U not found: an open assumption, see the note. */
export const CONFIDENCES = ['V', 'E', 'K', 'U'] as const;

/** Where a figure comes from and how sure we are of it. */
export interface Sourced {
  source: string;
  confidence: (typeof CONFIDENCES)[number];
  note?: string;
}

/** The rules of one place, as data with sources. Frozen once loaded; an application keeps the `ref` it began with. */
export interface PolicyPack {
  id: string;
  /** Date of the newest standard. */
  version: PlainDate;
  /** `chongqing@2025-07-01`. */
  ref: string;
  name: string;
  /** 12 digits. */
  division: string;
  /** The statute that citations add from the day it is in force. */
  law: { name: string; inForce: PlainDate };
  /** Oldest first. */
  standards: readonly Standard[];
  edge: { ratio: number } & Sourced;
  rounding: Rounding & Sourced;
  income: readonly IncomeTreatment[];
  /** Oldest first. */
  property: readonly PropertyLimits[];
  presume: { schoolAges: AgeRange; workingAges: AgeRange } & Sourced;
  layers: Readonly<Record<SpecialisedAid, Readonly<Record<Layer, LayerAccess>>>>;
  programmes: readonly Programme[];
}

/** Per person and month, as published. */
export interface Standard extends Sourced {
  from: PlainDate;
  dibao: { urbanFen: Fen; ruralFen: Fen };
  tekunFen: Fen;
}

export const ROUNDING_MODES = ['up', 'nearest', 'down'] as const;
export interface Rounding {
  /** A household's monthly sum is rounded to a multiple of this, once, at the end. */
  toFen: number;
  mode: (typeof ROUNDING_MODES)[number];
}

/** Whether a kind of income counts (民发〔2021〕57号 第13条). */
export interface IncomeTreatment extends Sourced {
  kind: IncomeKind;
  name: string;
  counted: boolean;
}

export interface PropertyLimits extends Sourced {
  from: PlainDate;
  /** Liquid assets per head may reach this many monthly 低保 standards. */
  liquidTimesStandard: number;
  /** Per-head ceiling instead, where somebody is seriously ill. */
  liquidIllnessCapFen?: Fen;
  vehicleKindsAllowed: readonly NonNullable<VehicleFacts['kind']>[];
  /** Present value up to which any vehicle is let pass. */
  vehicleExemptUpToFen?: Fen;
  homesAllowed: number;
  /** More homes are let pass up to this multiple of the floor, per head. */
  housingTimesFloor: number;
  /** 最低住房保障标准, m² per head; absent where it isn't published. */
  housingFloorM2PerHead?: number;
}

/** Both ends included, in full years. */
export interface AgeRange {
  from: number;
  to: number;
}

export const LAYERS = ['tekun', 'dibao', 'dibao-edge', 'rigid-spending'] as const;
export type Layer = (typeof LAYERS)[number];

export const LAYER_ACCESS = ['open', 'seriously-ill', 'scattered', 'closed'] as const;
export type LayerAccess = (typeof LAYER_ACCESS)[number];

export const SPECIALISED_AID = ['medical', 'education', 'housing', 'employment'] as const;
export type SpecialisedAid = (typeof SPECIALISED_AID)[number];

export interface Programme extends Sourced {
  id: ProgrammeId;
  /** Chinese, as counters say it. */
  name: string;
  answers: readonly HardshipKind[];
  /** Which kind of agency handles it. */
  agency: AgencyKind;
  rules: Readonly<Record<string, Citation>>;
}

export interface Citation {
  article: string;
  /** Article number of the pack's law. */
  law?: number;
}
