import { madeUpResidentId } from '@yimen/kernel';

/** 统景镇 · a village of it · another township of 渝北 · the county (渝北区). */
export const TONGJING = '500112133000';

let sequence = 900;

/** A made-up number nobody in the demo county has: sequences 900–999 are never handed out there. */
export function freshResidentId(birthDate = '1980-03-02', sex: 'male' | 'female' = 'female'): string {
  sequence = sequence >= 998 ? 900 : sequence + 1;
  const odd = sequence % 2 === 1;
  if (odd !== (sex === 'male')) sequence += 1;
  return madeUpResidentId(birthDate, sequence);
}

let families = 0;

/** 覃桂芳's family: she works a little, her husband is in hospital, their daughter is at school. */
export function qinFamily(division: string, overrides: Record<string, unknown> = {}) {
  families += 1;
  // Other days, never other years: what a family can get must not hang on how many were made before it.
  const day = `0${1 + (families % 9)}-${10 + (Math.floor(families / 9) % 19)}`;
  const born = (year: number) => `${year}-${day}`;
  return {
    division,
    residence: 'urban',
    facts: { registeredHere: true, liquidAssetsFen: 500_000, vehicles: [], homes: [{ areaM2: 60 }] },
    members: [
      {
        name: '覃桂芳',
        residentId: freshResidentId(born(1975), 'female'),
        kinship: 'self',
        phone: '13000000000',
        facts: {
          labour: 'able',
          unemployed: false,
          employedSince: '2020-01-01',
          incomeFen: { wages: 90_000 },
          obligors: 'none',
        },
      },
      {
        name: '冉启明',
        residentId: freshResidentId(born(1973), 'male'),
        kinship: 'spouse',
        facts: { labour: 'unable', seriousIllness: true, incomeFen: {}, obligors: 'none' },
      },
      {
        name: '冉晓月',
        residentId: freshResidentId(born(2012), 'female'),
        kinship: 'daughter',
        facts: { labour: 'unable', schooling: 'compulsory', incomeFen: {}, obligors: 'capable' },
      },
    ],
    ...overrides,
  };
}
