/**
 * The programmes this room can judge and the rules each judgement may state. A pack must cite an article
 * for every rule of every programme it lists, so that no reason leaves without its source.
 */
export const RULE_NAMES = {
  dibao: [
    'income-below-standard',
    'income-counted',
    'registered-here',
    'liquid-assets',
    'vehicles',
    'homes',
    'not-in-tekun',
  ],
  'dibao-edge': [
    'income-below-edge',
    'income-counted',
    'registered-here',
    'liquid-assets',
    'vehicles',
    'homes',
    'not-dibao',
  ],
  'temporary-aid': ['sudden-hardship', 'necessary-spending'],
  medical: ['layer', 'serious-illness'],
  education: ['layer', 'at-school'],
  housing: ['layer', 'housing-difficulty'],
  employment: ['layer', 'able-and-unemployed'],
  disaster: ['hit-by-disaster'],
  charity: ['need-left-open'],
} as const;

export type ProgrammeId = keyof typeof RULE_NAMES;
export const PROGRAMME_IDS = Object.keys(RULE_NAMES) as ProgrammeId[];
