import { assess, loadPack } from '@yimen/policy';
import type { HouseholdFacts } from '@yimen/policy';
import { percentile, rounded } from '../rounds';
import { SCAN_DATE } from './scan-date';

const RUNS = 2000;

/** A family of three about whom much is known, all programmes with reasons, in process: median milliseconds, warm. */
export function familyP50Ms(): number {
  const pack = loadPack('chongqing');
  const times = Array.from({ length: 2 * RUNS }, () => {
    const started = performance.now();
    assess(FAMILY, pack, SCAN_DATE);
    return performance.now() - started;
  });
  return rounded(percentile(times.slice(RUNS), 0.5), 3);
}

const FAMILY: HouseholdFacts = {
  ...{ residence: 'urban', division: '500112133000', registeredHere: true, liquidAssetsFen: 500_000 },
  ...{ vehicles: [], homes: [{ areaM2: 60, dangerous: false }], hardships: [{ kind: 'illness' }] },
  members: [
    {
      id: 'a',
      birthDate: '1980-03-02',
      kinship: 'self',
      labour: 'able',
      incomeFen: { wages: 90_000 },
      obligors: 'none',
    },
    { id: 'b', birthDate: '1982-05-11', kinship: 'spouse', labour: 'unable', seriousIllness: true, incomeFen: {} },
    { id: 'c', birthDate: '2012-09-30', kinship: 'daughter', labour: 'unable', schooling: 'compulsory', incomeFen: {} },
  ],
};
