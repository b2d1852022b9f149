import type { CurrentAward, DemoMember } from '../demo-household';
import type { Circumstances } from './draw-living';
import { DIBAO_STANDARD_FEN, perHeadFen } from './per-head';

/** The members with what the awards pay them: 低保 to the first member, allowances to the disabled. 分 a month. */
export function addAssistanceIncome(
  members: readonly DemoMember[],
  awards: readonly CurrentAward[],
  { residence }: Circumstances,
): DemoMember[] {
  const has = (programme: string, id: string) =>
    awards.some((award) => award.programme === programme && award.memberIds.includes(id));
  const gap = Math.round((DIBAO_STANDARD_FEN[residence] - perHeadFen(members)) * members.length);
  return members.map((member) => {
    const { id, kinship, disability } = member;
    const dibao = kinship === 'self' && has('dibao', id) ? Math.max(0, gap) : 0;
    // 特困 pays 1.3 times the urban standard everywhere.
    const assistance = has('tekun', id) ? 100_100 : dibao;
    const allowance =
      (has('disability-living', id) ? 8_000 : 0) +
      (has('disability-care', id) ? (disability?.grade === 1 ? 9_000 : 8_000) : 0);
    return {
      ...member,
      incomeFen: {
        ...member.incomeFen,
        ...(assistance > 0 && { 'social-assistance': assistance }),
        ...(allowance > 0 && { 'disability-subsidy': allowance }),
      },
    };
  });
}
