import { randomInt } from 'node:crypto';
import type { PlainDate } from '@yimen/kernel';
import { madeUpResidentId } from '@yimen/kernel';

const pad = (number: number) => String(number).padStart(2, '0');

/** Sequences 900–999 are nobody's in the demo county; a random day makes each walk a new family. */
function somebody(year: number, sex: 'male' | 'female'): string {
  const birth = `${year}-${pad(randomInt(1, 13))}-${pad(randomInt(1, 29))}`;
  return madeUpResidentId(birth, 900 + 2 * randomInt(0, 49) + (sex === 'male' ? 1 : 0));
}

/** 覃桂芳 of 统景镇 gets 低保; now the kitchen has burnt, her husband lies in hospital, their daughter goes to school. */
export function qinFamily(today: PlainDate) {
  return {
    channel: 'window',
    hardships: [
      { kind: 'accident', note: '今早灶房失火，口粮和被褥烧毁' },
      { kind: 'illness', note: '丈夫尿毒症住院，自费部分交不起' },
      { kind: 'schooling', note: '女儿上初中，生活费困难' },
    ],
    newHousehold: {
      division: '500112133000',
      residence: 'urban',
      facts: {
        ...{ registeredHere: true, liquidAssetsFen: 300_000, vehicles: [], homes: [{ areaM2: 60 }] },
        ...{ event: { kind: 'fire', date: today }, currentAwards: [{ programme: 'dibao', since: '2025-03-01' }] },
      },
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

/** 谭世贵 of 江口村: odd jobs at 700 元 a month, his wife can't work; they have never had aid. */
export function tanFamily() {
  const facts = { seriousIllness: false, unemployed: false, obligors: 'none' };
  return {
    channel: 'window',
    hardships: [{ kind: 'income', note: '只有我打零工，每月七百元；老伴做不了重活' }],
    newHousehold: {
      division: '500112133212',
      residence: 'rural',
      facts: { registeredHere: true, liquidAssetsFen: 200_000, vehicles: [], homes: [{ areaM2: 80 }] },
      members: [
        {
          ...{ name: '谭世贵', residentId: somebody(1968, 'male'), kinship: 'self', phone: '13000000000' },
          facts: { ...facts, labour: 'able', employedSince: '2020-01-01', incomeFen: { wages: 70_000 } },
        },
        {
          ...{ name: '向明秀', residentId: somebody(1969, 'female'), kinship: 'spouse' },
          facts: { ...facts, labour: 'unable', incomeFen: {} },
        },
      ],
    },
  };
}
