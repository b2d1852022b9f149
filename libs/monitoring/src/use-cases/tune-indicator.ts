import { Injectable } from '@nestjs/common';
import { addDays, divisionPrefix } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { indicatorSql, indicatorsOf, packFromText, packPage, PublishedPacks, SUMMARY } from '@yimen/policy';
import type { Indicator, IndicatorSql } from '@yimen/policy';
import { assertMay } from '@yimen/staff';
import { refuse } from '../domain/monitoring.errors';
import { withThresholds } from './with-thresholds';
import type { Threshold } from './with-thresholds';
import { compareFound, countAdded } from '../queries/tuning.query';
import type { Judged } from '../queries/tuning.query';

export interface TuneInput {
  /** Township, county or more, twelve digits: whose households are counted, and whose pack is tried. */
  division: string;
  indicator: string;
  /** `2026-10`. */
  month: string;
  /** Numbers the indicator asks, as the pack writes them. */
  thresholds: readonly Threshold[];
  /** Instead of the pack in force: a draft, by its ref. */
  draft?: string;
}

export interface Tuning {
  indicator: string;
  name: string;
  /** First and last day of the month. */
  from: PlainDate;
  to: PlainDate;
  /** Ref of the pack whose rule was tried. */
  pack: string;
  thresholds: { parameter: string; name: string; before: Figures | null; after: Figures | null }[];
  /** Warnings of that month as they were found. */
  found: Judged;
  /** Of these: what the other rule would have found as well, and what not; by the facts of that night. */
  kept: Judged;
  dropped: Judged;
  /** Households that the other rule finds and no warning of that month was about; by what is known of them now. */
  added: number;
}

interface Figures {
  urban: number | null;
  rural: number | null;
}

/** 调参: with another threshold, that month would have been … Nothing is written, nobody is named. */
@Injectable()
export class TuneIndicator {
  constructor(private readonly packs: PublishedPacks) {}

  /** Refuses `not-allowed`, `indicator-unknown`, `tuning-threshold-unknown`, `policy-pack-unknown`. */
  async run(tx: Tx, actor: Actor, { division, indicator: id, month, thresholds, draft }: TuneInput): Promise<Tuning> {
    assertMay(actor, 'warning.tune', division);
    const [from, to] = [`${month}-01`, lastDayOf(month)];
    const inForce = await this.packs.load(tx, this.packs.refInForce(division, to));
    const chosen = draft === undefined ? inForce : packFromText((await packPage(tx, draft)).wholeText, draft);
    const before = indicatorsOf(inForce, to).find((one) => one.id === id);
    const asked = indicatorsOf(chosen, to).find((one) => one.id === id);
    if (!asked) throw refuse('indicator-unknown', id);
    const pack = withThresholds(chosen, asked, thresholds);
    const after = indicatorsOf(pack, to).find((one) => one.id === id) as Indicator;
    const hit = hitOf(indicatorSql(pack, to, EVERY_SOURCE), id);
    const of = { prefix: divisionPrefix(division), indicator: id, from, to };
    const [found, kept, dropped] = await compareFound(tx, of, hit);
    const added = await countAdded(tx, of, hit);
    const changed = thresholdsOf(before, after);
    return {
      indicator: id,
      name: after.name,
      from,
      to,
      pack: chosen.ref,
      thresholds: changed,
      found,
      kept,
      dropped,
      added,
    };
  }
}

/** What was delivered then is asked, not whether it is still new. */
const EVERY_SOURCE = new Set([...SUMMARY.values()].flatMap(({ source }) => (source === null ? [] : [source])));

function hitOf({ hits, indicators }: IndicatorSql, id: string): string {
  const bit = indicators.findIndex((indicator) => indicator.id === id);
  return `(${hits}) >> ${bit} & 1 = 1`;
}

function thresholdsOf(before: Indicator | undefined, after: Indicator): Tuning['thresholds'] {
  return after.thresholds.map(({ parameter, name, urban, rural }) => {
    const was = before?.thresholds.find((one) => one.parameter === parameter);
    return { parameter, name, before: was ? { urban: was.urban, rural: was.rural } : null, after: { urban, rural } };
  });
}

function lastDayOf(month: string): PlainDate {
  const next = `${addDays(`${month}-28`, 4).slice(0, 7)}-01`;
  return addDays(next, -1);
}
