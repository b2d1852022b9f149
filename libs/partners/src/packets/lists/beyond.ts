import type { PacketList } from '../packet-list';
import { COMMON_BASIS, EVERY_HARDSHIP, MEMBER, NOBODY } from './common';

/** Not a state organ: only how to reach the applicant and what kind of help is needed. */
export const CHARITY: PacketList = {
  purpose: '慈善帮扶对接',
  basis: ['社会救助法第五十七条、第五十九条、第十一条', '个人信息保护法第六条第二款、第二十三条（须经申请人单独同意）'],
  applicant: ['name', 'phone'],
  household: ['size'],
  householdFacts: [],
  ...NOBODY,
  hardships: EVERY_HARDSHIP,
  hardshipNotes: false,
  proposed: false,
};

/** Neighbours who help with a visit: whom to see, where, and what it is about; not what was said of it. */
export const VILLAGE: PacketList = {
  purpose: '协助入户走访',
  basis: ['社会救助法第五条第二款、第四十三条、第十一条', '个人信息保护法第十三条第一款第三项、第六条第二款'],
  applicant: ['name', 'phone'],
  household: ['division'],
  householdFacts: [],
  ...NOBODY,
  hardships: EVERY_HARDSHIP,
  hardshipNotes: false,
  proposed: false,
};

/** Police who look after somebody in danger: whom, where, and what it is about. Reports about minors go by the lead, not by this. */
export const PUBLIC_SECURITY: PacketList = {
  ...VILLAGE,
  purpose: '协助保护和救助',
  basis: [
    '社会救助法第五十二条、第十一条',
    '未成年人保护法第十一条',
    '个人信息保护法第十三条第一款第三项、第六条第二款',
  ],
};

/**
 * Where the application belongs is another place (川渝通办): it gets what was told for it at our window, as an ordinary
 * application, so that nobody asks the family again; not what is true of our place only, nor anything that we found.
 */
export const OTHER_REGION: PacketList = {
  purpose: '跨地区移交办理（代收代办）',
  basis: ['社会救助法第三十七条、第四十条', ...COMMON_BASIS],
  applicant: [],
  household: ['residence'],
  householdFacts: [
    'liquidAssetsFen',
    'vehicles',
    'homes',
    'householdIncome12mFen',
    'spending12mFen',
    'currentAwards',
    'event',
  ],
  members: 'all',
  member: [...MEMBER, 'phone'],
  memberFacts: [
    'incomeFen',
    'employedSince',
    'employmentCostFen',
    'labour',
    'unemployed',
    'disability',
    'needsLongTermCare',
    'seriousIllness',
    'selfCareItemsFailed',
    'obligors',
    'schooling',
    'institution',
    'workInjuryCareFee',
    'parents',
  ],
  hardships: EVERY_HARDSHIP,
  hardshipNotes: true,
  proposed: false,
};
