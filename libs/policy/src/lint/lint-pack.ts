import { hasForm, packForm } from '../pack/check-form';
import { checkLimits } from '../pack/check-limits';
import { checkReferral } from '../pack/check-referral';
import { compilePack } from '../pack/compile-pack';
import { overlay } from '../pack/layers';
import { Faults } from '../pack/pack-fault';
import { checkFigures } from './check-figures';
import { checkNames } from './check-names';
import { checkSources } from './check-sources';
import { checkUse } from './check-use';
import type { Finding } from './finding';
import type { Layer } from './layer';
import { locate } from './locate';
import { sketch } from './sketch';

/** Everything wrong with one pack, in one go. `layers` from the uppermost down. */
export function lintPack(layers: readonly Layer[]): Finding[] {
  const unreadable = layers.flatMap(({ faults }) => faults);
  if (unreadable.some(({ at }) => at === '' || at === 'extends')) return unreadable;
  const merged = layers.map(({ value }) => value).reduceRight((below, above) => overlay(below, above));
  const faults = new Faults();
  check(merged, faults);
  return [...unreadable, ...faults.all.map((fault) => locate(fault, layers))];
}

function check(merged: unknown, faults: Faults): void {
  const fits = hasForm(merged, faults);
  const document = fits ? merged : sketch(merged, packForm.faults(merged));
  if (!packForm.fits(document)) return faults.warning([], '格式改好以后才能检查其余的表达式');
  checkLimits(document, faults);
  checkReferral(document, faults);
  const pack = compilePack(document, faults);
  checkFigures(pack, faults);
  checkSources(document, faults);
  checkNames(document, faults);
  checkUse(document, faults);
}
