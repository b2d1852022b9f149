import type { Indicator, PolicyPack } from '@yimen/policy';
import { refuse } from '../domain/monitoring.errors';

/** A number to be tried, in the unit in which the pack writes it (yuan, percent, …); for town and country alike or apart. */
export interface Threshold {
  parameter: string;
  urban: number;
  rural: number;
}

type ParameterDocument = PolicyPack['parameters'][string];

const ALWAYS = '1900-01-01';

/** The pack as if these numbers had always been its own. Refuses `tuning-threshold-unknown`, with those that the indicator asks. */
export function withThresholds(
  pack: PolicyPack,
  { thresholds: asked }: Indicator,
  thresholds: readonly Threshold[],
): PolicyPack {
  const changed = thresholds.map(({ parameter, urban, rural }) => {
    const known = asked.find((one) => one.parameter === parameter);
    const allowed = asked.map((one) => one.parameter);
    if (!known) throw refuse('tuning-threshold-unknown', parameter, { allowed });
    const { name, unit } = known;
    const document: ParameterDocument = { name, unit, rows: [{ from: ALWAYS, urban, rural }] };
    return [parameter, document] as const;
  });
  return { ...pack, parameters: { ...pack.parameters, ...Object.fromEntries(changed) } };
}
