import type { PlainDate } from '@yimen/kernel';
import type { HardshipKind } from '../domain/household-facts';
import type { Confidence, Unit } from '../domain/pack/pack-document';

export const INDICATOR_FAMILIES = ['entry', 'exit'] as const;
/** `entry` 进入类 may need help, `exit` 拒止类 may no longer qualify. */
export type IndicatorFamily = (typeof INDICATOR_FAMILIES)[number];

export const INDICATOR_COLOURS = ['red', 'orange', 'yellow', 'blue'] as const;
export type IndicatorColour = (typeof INDICATOR_COLOURS)[number];

/** Its bit in `hits` and `unknowns` is its place in the pack; a bigint has room for so many without its sign. */
export const MOST_INDICATORS = 62;

/** 预警指标 of a pack, on one day. */
export interface Indicator {
  id: string;
  /** Raised when its rule changes: a new version starts its own history of warnings. */
  version: number;
  family: IndicatorFamily;
  colour: IndicatorColour;
  /** Greater comes first. */
  rank: number;
  name: string;
  whatToDo: string;
  /** The rule as written. */
  when: string;
  /** What an application from this warning says is wrong; null where none can follow. An exit warning never becomes one. */
  hardship: HardshipKind | null;
  article: string | null;
  source: string;
  confidence: Confidence;
  note: string | null;
  thresholds: readonly IndicatorThreshold[];
  /** What its warning shows: names of the summary (and `aid`). */
  facts: readonly string[];
  /** Feed sources these come from. */
  sources: readonly string[];
}

/** A published number the rule asks, as it is in force on the day. */
export interface IndicatorThreshold {
  parameter: string;
  name: string;
  unit: Unit;
  /** 分 where the unit is yuan; null where none is in force. Both numbers are the same unless town and country differ. */
  urban: number | null;
  rural: number | null;
  from: PlainDate | null;
  source: string | null;
  confidence: Confidence | null;
}
