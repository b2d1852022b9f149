import { hasForm, packForm } from '../pack/check-form';
import { checkLimits } from '../pack/check-limits';
import { checkReferral } from '../pack/check-referral';
import { compilePack } from '../pack/compile-pack';
import { overlay } from '../pack/layers';
import { Faults } from '../pack/pack-fault';
import { checkFigures } from './check-figures';
import { checkIndicators } from './check-indicators';
import { checkNames } from './check-names';
import { checkSources } from './check-sources';
import { checkUse } from './check-use';
import type { Finding } from './finding';
import { indicatorCosts } from './indicator-cost';
import type { NightCost } from './indicator-cost';
import type { Layer } from './layer';
import { locate } from './locate';
import { sketch } from './sketch';

export interface LintedPack {
  findings: Finding[];
  /** What its night costs; null where it has no indicators, or none that can be read. */
  night: NightCost | null;
}

/** Everything wrong with one pack, in one go. `layers` from the uppermost down. */
export function lintPack(layers: readonly Layer[]): LintedPack {
  const unreadable = layers.flatMap(({ faults }) => faults);
  if (unreadable.some(({ at }) => at === '' || at === 'extends')) return { findings: unreadable, night: null };
  const merged = layers.map(({ value }) => value).reduceRight((below, above) => overlay(below, above));
  const faults = new Faults();
  const night = check(merged, faults);
  return { findings: [...unreadable, ...faults.all.map((fault) => locate(fault, layers))], night };
}

function check(merged: unknown, faults: Faults): NightCost | null {
  const fits = hasForm(merged, faults);
  const document = fits ? merged : sketch(merged, packForm.faults(merged));
  if (!packForm.fits(document)) {
    faults.warning([], '格式改好以后才能检查其余的表达式');
    return null;
  }
  checkLimits(document, faults);
  checkReferral(document, faults);
  const pack = compilePack(document, faults);
  checkFigures(pack, faults);
  checkSources(document, faults);
  checkNames(document, faults);
  checkUse(document, faults);
  checkIndicators(pack, faults);
  return pack.indicators.length === 0 ? null : { ref: pack.ref, costs: indicatorCosts(pack) };
}
