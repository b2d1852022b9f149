import { DomainError } from '@yimen/kernel';
import { stringify } from 'yaml';
import { packFromText } from './load-pack';
import type { PolicyPack } from '../domain/pack/policy-pack';

type Tree = Record<string, unknown>;

// The smallest pack that judges anything, and slips of the pen in it.

/** 一条低保: below the standard, the difference is paid. */
export const LITTLE = {
  id: 'little',
  version: '2025-07-01',
  name: '小政策包',
  division: '500000000000',
  law: { name: '社会救助法', inForce: '2026-07-01' },
  rounding: { toFen: 1, mode: 'up' },
  parameters: {
    dibao: {
      name: '低保标准',
      unit: 'yuan',
      rows: [
        { from: '2024-09-01', urban: 750, rural: 610, source: '渝民发〔2024〕9号', confidence: 'E' },
        { from: '2025-07-01', urban: 770, rural: 630, source: '渝民规〔2025〕6号', confidence: 'E' },
      ],
    },
  } as Tree,
  definitions: {
    member: { earned: { name: '收入', is: 'm.wages + m.pension' } } as Tree,
    household: { income: { name: '家庭月收入', is: 'members.map(m, m.earned).sum()' } } as Tree,
  },
  needs: {} as Tree,
  programmes: [
    {
      id: 'dibao',
      name: '最低生活保障',
      for: 'household',
      answers: ['income'],
      agency: 'county-civil-affairs',
      rules: [
        {
          id: 'income',
          article: '民发〔2021〕57号 第4条',
          law: 18,
          when: 'income < standard.dibao * size',
          yes: '人均 {income / size | yuan} < {standard.dibao | plain}',
          no: '人均 {income / size | yuan} ≥ {standard.dibao | plain}',
        },
      ] as Tree[],
      monthly: 'standard.dibao * size - income',
    },
  ] as Tree[],
};
export type Little = typeof LITTLE;

/** The little pack with something changed in it. */
export function little(change: (pack: Little) => void = () => undefined): PolicyPack {
  const pack = structuredClone(LITTLE);
  change(pack);
  return packFromText(stringify(pack, { aliasDuplicateObjects: false }), 'little.yaml');
}

/** What is said when it is refused, a fault a line; empty when it is not. */
export function faultsOf(change: (pack: Little) => void): string[] {
  try {
    little(change);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'policy-pack-faulty') throw error;
    return error.extra.faults as string[];
  }
}

/** The little programme, to be changed in place. */
export const programmeOf = ({ programmes }: Little) => programmes[0] as Tree & { rules: Tree[] };
