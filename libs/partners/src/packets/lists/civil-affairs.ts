import type { PacketList } from '../packet-list';
import { APPLICANT, COMMON_BASIS, EVERY_HARDSHIP, MEMBER, NOBODY } from './common';

/** Whoever pays at once needs to know what happened, not what there is. */
export const WINDOW: PacketList = {
  purpose: '临时救助审核',
  basis: ['社会救助法第二十九条', ...COMMON_BASIS],
  applicant: APPLICANT,
  household: ['size', 'residence', 'layer'],
  householdFacts: ['event', 'spending12mFen'],
  ...NOBODY,
  hardships: ['accident', 'illness', 'schooling', 'unemployment', 'other'],
  hardshipNotes: true,
  proposed: true,
};

/** Who confirms the layer examines income and property: nobody else is told of them. */
const CONFIRM: PacketList = {
  purpose: '特困、低保、低保边缘、刚性支出困难家庭审核确认',
  basis: ['社会救助法第十六条、第十八条、第二十一条、第二十二条、第四十一条、第四十四条', ...COMMON_BASIS],
  programmes: ['tekun', 'tekun-care', 'dibao', 'dibao-single', 'dibao-edge', 'rigid-spending'],
  applicant: APPLICANT,
  household: ['size', 'residence', 'layer'],
  householdFacts: [
    ...(['registeredHere', 'liquidAssetsFen', 'vehicles', 'homes', 'householdIncome12mFen'] as const),
    ...(['spending12mFen', 'currentAwards', 'event'] as const),
  ],
  members: 'all',
  member: MEMBER,
  memberFacts: [
    ...(['incomeFen', 'employedSince', 'employmentCostFen', 'labour', 'unemployed', 'disability'] as const),
    ...([
      'needsLongTermCare',
      'seriousIllness',
      'selfCareItemsFailed',
      'obligors',
      'schooling',
      'institution',
    ] as const),
  ],
  hardships: EVERY_HARDSHIP,
  hardshipNotes: true,
  proposed: true,
};

/** In the place of a department that the county doesn't have, or to which it was sent by mistake (LAW 4). */
const COORDINATE: PacketList = {
  purpose: '没有其他承办机构时统筹办理',
  basis: ['社会救助法第四条', ...COMMON_BASIS],
  applicant: APPLICANT,
  household: ['size', 'residence', 'layer'],
  householdFacts: ['homes', 'event'],
  members: 'concerned',
  member: MEMBER,
  memberFacts: ['labour', 'unemployed', 'disability', 'needsLongTermCare', 'seriousIllness', 'schooling'],
  hardships: EVERY_HARDSHIP,
  hardshipNotes: true,
  proposed: true,
};

export const COUNTY_CIVIL_AFFAIRS: readonly PacketList[] = [CONFIRM, COORDINATE];
