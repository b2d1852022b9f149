import type { AgencyKind } from '@yimen/kernel';
import type { HardshipKind, HouseholdFacts, MemberFacts } from '@yimen/policy';

export const PERSON_FIELDS = ['name', 'residentId', 'phone', 'kinship'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
type HouseholdField = 'size' | 'residence' | 'layer';

/** What one kind of agency is told, for what, under which provisions. What isn't named here doesn't leave. */
export interface PacketList {
  purpose: string;
  basis: readonly string[];
  applicant: readonly PersonField[];
  household: readonly HouseholdField[];
  householdFacts: readonly (keyof HouseholdFacts)[];
  /** `concerned`: whom the measure or its need is about. */
  members: 'all' | 'concerned' | 'none';
  member: readonly PersonField[];
  memberFacts: readonly (keyof MemberFacts)[];
  hardships: readonly HardshipKind[];
  /** With what the applicant said of them. */
  hardshipNotes: boolean;
}

/** 转办 (64), 信息共享 (42), 保密 (11); 处理为履行法定职责所必需, 国家机关依照法定权限, 最小范围. */
const COMMON = [
  '社会救助法第六十四条、第四十二条、第十一条',
  '个人信息保护法第十三条第一款第三项、第三十四条、第六条第二款',
];
const APPLICANT = ['name', 'residentId', 'phone'] as const;
const MEMBER = ['name', 'residentId', 'kinship'] as const;
const NOBODY = { members: 'none', member: [], memberFacts: [] } as const;

/** Least data per kind of agency: literal, so that a reviewer reads what leaves. */
export const PACKET_LISTS: Readonly<Record<AgencyKind, PacketList>> = {
  window: {
    purpose: '临时救助审核',
    basis: ['社会救助法第二十九条', ...COMMON],
    applicant: APPLICANT,
    household: ['size', 'residence', 'layer'],
    householdFacts: ['event', 'spending12mFen'],
    ...NOBODY,
    hardships: ['accident', 'illness', 'schooling', 'unemployment', 'other'],
    hardshipNotes: true,
  },
  'county-civil-affairs': {
    purpose: '低保、低保边缘等审核确认；没有其他承办机构时统筹办理',
    basis: ['社会救助法第十八条、第二十一条、第四十一条、第四十四条', ...COMMON],
    applicant: APPLICANT,
    household: ['size', 'residence', 'layer'],
    householdFacts: [
      'registeredHere',
      'liquidAssetsFen',
      'vehicles',
      'homes',
      'householdIncome12mFen',
      'spending12mFen',
      'currentAwards',
      'event',
    ],
    members: 'all',
    member: MEMBER,
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
    ],
    hardships: ['income', 'illness', 'schooling', 'housing', 'unemployment', 'disaster', 'accident', 'care', 'other'],
    hardshipNotes: true,
  },
  'medical-insurance': {
    purpose: '医疗救助核定',
    basis: ['社会救助法第二十四条', ...COMMON],
    applicant: APPLICANT,
    household: ['size', 'layer'],
    householdFacts: [],
    members: 'concerned',
    member: MEMBER,
    memberFacts: ['seriousIllness'],
    hardships: ['illness'],
    hardshipNotes: true,
  },
  housing: {
    purpose: '住房救助核定',
    basis: ['社会救助法第二十六条', ...COMMON],
    applicant: APPLICANT,
    household: ['size', 'residence', 'layer'],
    householdFacts: ['homes'],
    ...NOBODY,
    hardships: ['housing'],
    hardshipNotes: true,
  },
  education: {
    purpose: '教育救助核定',
    basis: ['社会救助法第二十五条、第三十八条', ...COMMON],
    applicant: APPLICANT,
    household: ['layer'],
    householdFacts: [],
    members: 'concerned',
    member: MEMBER,
    memberFacts: ['schooling'],
    hardships: ['schooling'],
    hardshipNotes: true,
  },
  'human-resources': {
    purpose: '就业救助',
    basis: ['社会救助法第二十七条', ...COMMON],
    applicant: APPLICANT,
    household: ['layer'],
    householdFacts: [],
    members: 'concerned',
    member: MEMBER,
    memberFacts: ['labour', 'unemployed'],
    hardships: ['unemployment'],
    hardshipNotes: true,
  },
  emergency: {
    purpose: '受灾人员救助',
    basis: ['社会救助法第二十八条', ...COMMON],
    applicant: APPLICANT,
    household: ['size', 'residence'],
    householdFacts: ['event', 'homes'],
    ...NOBODY,
    hardships: ['disaster'],
    hardshipNotes: true,
  },
  'disabled-federation': {
    purpose: '残疾人服务与帮扶',
    basis: ['社会救助法第七条', ...COMMON],
    applicant: APPLICANT,
    household: ['layer'],
    householdFacts: [],
    members: 'concerned',
    member: MEMBER,
    memberFacts: ['disability', 'needsLongTermCare'],
    hardships: ['care'],
    hardshipNotes: true,
  },
  /** Not a state organ: only how to reach the applicant and what kind of help is needed. */
  charity: {
    purpose: '慈善帮扶对接',
    basis: [
      '社会救助法第五十七条、第五十九条、第十一条',
      '个人信息保护法第六条第二款、第二十三条（须经申请人单独同意）',
    ],
    applicant: ['name', 'phone'],
    household: ['size'],
    householdFacts: [],
    ...NOBODY,
    hardships: ['income', 'illness', 'schooling', 'housing', 'unemployment', 'disaster', 'accident', 'care', 'other'],
    hardshipNotes: false,
  },
};
