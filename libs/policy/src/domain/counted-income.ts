import { formatYuan, type Fen } from '@yimen/kernel';
import type { HouseholdFacts, IncomeKind, MemberFacts } from './household-facts';
import type { PolicyPack } from './policy-pack';
import type { Finding } from './finding';

/** A month's counted income of a household: the part that is known, and whose is not. */
export interface CountedIncome {
  /** At least this much; exactly this much when nothing is missing. */
  knownFen: Fen;
  missing: string[];
  /** What was left out, by its Chinese name. */
  leftOut: { name: string; fen: Fen }[];
}

/** 民发〔2021〕57号 第13条: which kinds count is the pack's business; wages count after necessary employment costs. */
export function countedIncome(facts: HouseholdFacts, pack: PolicyPack): CountedIncome {
  const leftOut = new Map<string, Fen>();
  let knownFen = 0;
  for (const member of facts.members) {
    const costs = employmentCosts(member);
    knownFen -= costs;
    if (costs > 0) leftOut.set('必要就业成本', (leftOut.get('必要就业成本') ?? 0) + costs);
    for (const treatment of pack.income) {
      const fen = incomeOf(member, treatment.kind);
      if (treatment.counted) knownFen += fen;
      else if (fen > 0) leftOut.set(treatment.name, (leftOut.get(treatment.name) ?? 0) + fen);
    }
  }
  return {
    knownFen,
    missing: facts.members.filter((member) => !member.incomeFen).map((member) => `members[${member.id}].incomeFen`),
    leftOut: [...leftOut].map(([name, fen]) => ({ name, fen })),
  };
}

/** Said only where something was left out, so that the applicant sees it was not held against them. */
export function incomeCounted(income: CountedIncome): Finding[] {
  if (income.leftOut.length === 0) return [];
  const items = income.leftOut.map(({ name, fen }) => `${name} ${formatYuan(fen)}`).join('、');
  return [
    { rule: 'income-counted', holds: true, detail: `计入 ${formatYuan(income.knownFen)}；不计入或扣除：${items}` },
  ];
}

function incomeOf(member: MemberFacts, kind: IncomeKind): Fen {
  return member.incomeFen?.[kind] ?? 0;
}

/** The amount is local; only a stated cost is deducted, and never more than the wages it was spent for. */
function employmentCosts(member: MemberFacts): Fen {
  return Math.min(member.employmentCostFen ?? 0, incomeOf(member, 'wages'));
}
