import type { PacketList } from '../packet-list';
import { APPLICANT, COMMON_BASIS, MEMBER, NOBODY } from './common';

export const MEDICAL_INSURANCE: PacketList = {
  purpose: '医疗救助核定',
  basis: ['社会救助法第二十四条', ...COMMON_BASIS],
  applicant: APPLICANT,
  household: ['size', 'layer'],
  householdFacts: [],
  members: 'concerned',
  member: MEMBER,
  memberFacts: ['seriousIllness'],
  hardships: ['illness'],
  hardshipNotes: true,
  proposed: true,
};

export const HOUSING: PacketList = {
  purpose: '住房救助核定',
  basis: ['社会救助法第二十六条', ...COMMON_BASIS],
  applicant: APPLICANT,
  household: ['size', 'residence', 'layer'],
  householdFacts: ['homes'],
  ...NOBODY,
  hardships: ['housing'],
  hardshipNotes: true,
  proposed: true,
};

export const EDUCATION: PacketList = {
  purpose: '教育救助核定',
  basis: ['社会救助法第二十五条、第三十八条', ...COMMON_BASIS],
  applicant: APPLICANT,
  household: ['layer'],
  householdFacts: [],
  members: 'concerned',
  member: MEMBER,
  memberFacts: ['schooling'],
  hardships: ['schooling'],
  hardshipNotes: true,
  proposed: true,
};

export const HUMAN_RESOURCES: PacketList = {
  purpose: '就业救助',
  basis: ['社会救助法第二十七条', ...COMMON_BASIS],
  applicant: APPLICANT,
  household: ['layer'],
  householdFacts: [],
  members: 'concerned',
  member: MEMBER,
  memberFacts: ['labour', 'unemployed'],
  hardships: ['unemployment'],
  hardshipNotes: true,
  proposed: true,
};

export const EMERGENCY: PacketList = {
  purpose: '受灾人员救助',
  basis: ['社会救助法第二十八条', ...COMMON_BASIS],
  applicant: APPLICANT,
  household: ['size', 'residence'],
  householdFacts: ['event', 'homes'],
  ...NOBODY,
  hardships: ['disaster'],
  hardshipNotes: true,
  proposed: true,
};

export const DISABLED_FEDERATION: PacketList = {
  purpose: '残疾人服务与帮扶',
  basis: ['社会救助法第七条', ...COMMON_BASIS],
  applicant: APPLICANT,
  household: ['layer'],
  householdFacts: [],
  members: 'concerned',
  member: MEMBER,
  memberFacts: ['disability', 'needsLongTermCare'],
  hardships: ['care'],
  hardshipNotes: true,
  proposed: true,
};
