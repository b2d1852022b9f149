import type { PackIndicator, PolicyPack } from '../domain/pack/policy-pack';
import { indicatorSection } from '../domain/pack/indicator-section';
import type { ParameterDocument } from '../domain/pack/pack-document';
import { own } from '../domain/rule/own';
import { nation } from '../procedure-terms/nation';

/** The indicators that apply under a pack, in the order of their bits; one published before there were any has the delivered national pack's. */
export function packIndicators(pack: PolicyPack): readonly PackIndicator[] {
  return indicatorSection(pack.document) ? pack.indicators : nation().indicators;
}

/** The same of a number they ask: the pack's own, else the nation's. */
export function packParameter(pack: PolicyPack, id: string): ParameterDocument | undefined {
  return own(pack.parameters, id) ?? own(nation().parameters, id);
}
