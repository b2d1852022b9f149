import type { DivisionRow, Residence } from '../reference/divisions/divisions';
import { AGENCY_COUNTIES } from '../reference/agencies';

/** A township that has demo officers at its window; `pinyin` begins their sign-in names. */
export interface DemoTownship {
  code: string;
  pinyin: string;
  /** The village (12 digits) whose assistant signs in. */
  assistantVillage: string;
}

export interface DemoCounty {
  code: string;
  pinyin: string;
  townships: DemoTownship[];
}

/** 渝北区 (统景镇 龙溪街道), 云阳县 (江口镇 双江街道), 沙坪坝区 (青木关镇 磁器口街道). */
export const DEMO_COUNTIES: readonly DemoCounty[] = [
  {
    code: '500112',
    pinyin: 'yubei',
    townships: [
      { code: '500112133', pinyin: 'tongjing', assistantVillage: '500112133212' },
      { code: '500112011', pinyin: 'longxi', assistantVillage: '500112011014' },
    ],
  },
  {
    code: '500235',
    pinyin: 'yunyang',
    townships: [
      { code: '500235131', pinyin: 'jiangkou', assistantVillage: '500235131201' },
      { code: '500235001', pinyin: 'shuangjiang', assistantVillage: '500235001001' },
    ],
  },
  {
    code: '500106',
    pinyin: 'shapingba',
    townships: [
      { code: '500106104', pinyin: 'qingmuguan', assistantVillage: '500106104203' },
      { code: '500106004', pinyin: 'ciqikou', assistantVillage: '500106004001' },
    ],
  },
];

/** A village that households live in; `weight` says how many, compared with others. */
export interface DemoVillage {
  code: string;
  name: string;
  residence: Residence;
  /** County and township, as an address begins. */
  within: string;
  weight: number;
}

/** The villages of the three counties. Those of the townships with officers hold eight times the households. */
export function demoVillages(divisions: readonly DivisionRow[]): DemoVillage[] {
  const nameOf = new Map(divisions.map(({ code, name }) => [code, name]));
  const peopled = new Set(DEMO_COUNTIES.flatMap(({ townships }) => townships.map(({ code }) => code)));
  return divisions.flatMap(({ code, name, residence, parent }) => {
    if (!residence || !(AGENCY_COUNTIES as readonly string[]).includes(code.slice(0, 6))) return [];
    const within = `${nameOf.get(`${code.slice(0, 6)}000000`) ?? ''}${nameOf.get(parent ?? '') ?? ''}`;
    return [{ code, name, residence, within, weight: peopled.has(code.slice(0, 9)) ? 8 : 1 }];
  });
}
