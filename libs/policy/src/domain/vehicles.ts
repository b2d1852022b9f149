import type { Finding } from './finding';
import type { VehicleFacts } from './household-facts';
import type { HouseholdView } from './household-view';
import type { PropertyLimits } from './policy-pack';
import { plainYuan } from './words';

const rule = 'vehicles';

/** No motor vehicle but those of an allowed kind or, by present value, below the exemption. */
export function vehicles(view: HouseholdView): Finding {
  const owned = view.facts.vehicles;
  if (!owned) return { rule, holds: null, detail: '机动车情况不明', missing: ['vehicles'] };
  if (owned.length === 0) return { rule, holds: true, detail: '无机动车' };

  const exempt = view.limits.vehicleExemptUpToFen;
  const limit = exempt === undefined ? '' : `（现值 ${plainYuan(exempt)} 以内可不计）`;
  const barred = owned.find((vehicle) => passes(vehicle, view.limits) === false);
  if (barred) return { rule, holds: false, detail: `有机动车，现值 ${plainYuan(barred.valueFen)}${limit}` };

  const missing = owned.flatMap((vehicle, i) => (passes(vehicle, view.limits) === null ? [`vehicles[${i}].kind`] : []));
  if (missing.length > 0) return { rule, holds: null, detail: `有车辆但车型不明${limit}`, missing };
  return { rule, holds: true, detail: `${owned.length} 辆车均属可不计的${limit}` };
}

function passes(vehicle: VehicleFacts, limits: PropertyLimits): boolean | null {
  if (limits.vehicleExemptUpToFen !== undefined && vehicle.valueFen <= limits.vehicleExemptUpToFen) return true;
  if (vehicle.kind === undefined) return null;
  return limits.vehicleKindsAllowed.includes(vehicle.kind);
}
