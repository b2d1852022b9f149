import { randomInt } from 'node:crypto';
import { madeUpResidentId } from '@yimen/kernel';

const pad = (number: number) => String(number).padStart(2, '0');

/** Sequences 900–999 are nobody's in the demo county; a random day makes each walk a new family. */
function somebody(year: number, sex: 'male' | 'female'): string {
  const birth = `${year}-${pad(randomInt(1, 13))}-${pad(randomInt(1, 29))}`;
  return madeUpResidentId(birth, 900 + 2 * randomInt(0, 49) + (sex === 'male' ? 1 : 0));
}

/** 覃桂芳 of 统景镇: she earns 900 元 a month, her husband lies in hospital, their daughter goes to school. */
export function qinFamily() {
  return {
    channel: 'window',
    hardships: [
      { kind: 'income', note: '全家只有我打零工，每月九百元' },
      { kind: 'illness', note: '丈夫尿毒症住院，自费部分交不起' },
      { kind: 'schooling', note: '女儿上初中，生活费困难' },
    ],
    newHousehold: {
      division: '500112133000',
      residence: 'urban',
      facts: { registeredHere: true, liquidAssetsFen: 300_000, vehicles: [], homes: [{ areaM2: 60 }] },
      members: [
        {
          ...{ name: '覃桂芳', residentId: somebody(1982, 'female'), kinship: 'self', phone: '13000000000' },
          facts: {
            labour: 'able',
            unemployed: false,
            employedSince: '2020-01-01',
            incomeFen: { wages: 90_000 },
            obligors: 'none',
          },
        },
        {
          ...{ name: '冉启明', residentId: somebody(1980, 'male'), kinship: 'spouse' },
          facts: { labour: 'unable', seriousIllness: true, unemployed: true, incomeFen: {}, obligors: 'none' },
        },
        {
          ...{ name: '冉晓月', residentId: somebody(2013, 'female'), kinship: 'daughter' },
          facts: { labour: 'unable', schooling: 'compulsory', incomeFen: {}, obligors: 'capable' },
        },
      ],
    },
  };
}
