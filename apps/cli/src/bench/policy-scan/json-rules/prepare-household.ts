import type { HouseholdFacts } from '@yimen/policy';
import { SCAN_DATE } from '../scan-date';
import type { PreparedMember } from './prepare-member';

export function prepareHousehold(
  household: HouseholdFacts,
  members: readonly PreparedMember[],
): Record<string, unknown> {
  const size = members.length;
  const dibaoStandard = household.residence === 'urban' ? 77_000 : 63_000;
  const incomes = members.map(({ counted }) => counted);
  const awards = (household.currentAwards ?? []).filter(({ since }) => since <= SCAN_DATE);
  const receives = (programme: string) => awards.some((award) => award.programme === programme);
  const layer = receives('dibao') || receives('dibao-edge') || receives('rigid-spending');
  return {
    ...{ size, dibaoStandard, dibaoLine: dibaoStandard * size, edgeLine: (dibaoStandard * 150 * size) / 100 },
    income: incomes.includes(undefined) ? undefined : incomes.reduce<number>((sum, income) => sum + (income ?? 0), 0),
    income12m: household.householdIncome12mFen,
    registeredHere: household.registeredHere,
    ...property(household, dibaoStandard * size, size),
    anySerious: members.some(({ serious }) => serious),
    anyAtSchool: members.some(({ atSchool }) => atSchool),
    anyAbleUnemployed: members.some(({ ableUnemployed, receivesTekun }) => ableUnemployed && !receivesTekun),
    allTekun: members.every(({ receivesTekun }) => receivesTekun),
    receivesTekun: receives('tekun'),
    receivesDibao: receives('dibao'),
    receivesEdge: receives('dibao-edge'),
    receivesLayer: layer,
    recognised: layer || receives('tekun'),
    monthsAbove: monthsAbove(awards.find(({ programme }) => programme === 'dibao')?.aboveLineSince),
  };
}

function property(household: HouseholdFacts, line: number, size: number): Record<string, unknown> {
  const { liquidAssetsFen: liquidAssets, vehicles, homes } = household;
  const dear = vehicles?.filter(({ valueFen, kind }) => {
    return !(Number(valueFen) <= 3_000_000 || kind === 'motorcycle' || kind === 'disability-vehicle');
  });
  return {
    ...{ liquidAssets, liquidLimit: line * 24, liquidIllnessLimit: 5_000_000 * size },
    dearVehicles: dear?.length,
    soundHomes: homes?.filter(({ dangerous }) => dangerous !== true).length,
  };
}

function monthsAbove(since: string | undefined): number | undefined {
  if (since === undefined) return undefined;
  const [year, month, day] = SCAN_DATE.split('-').map(Number) as [number, number, number];
  const [y, m, d] = since.split('-').map(Number) as [number, number, number];
  return Math.max(0, (year - y) * 12 + month - m - (d > day ? 1 : 0));
}
