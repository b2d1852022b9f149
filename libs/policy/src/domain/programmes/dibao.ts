import { incomeCounted } from '../counted-income';
import { allOf, type Finding, type Judgement } from '../finding';
import type { HouseholdView } from '../household-view';
import { incomeBelow } from '../income-line';
import { property } from '../property';
import { registeredHere } from '../registered-here';
import { roundMoney } from '../round-money';

/** 低保 (民发〔2021〕57号): the difference to standard × members, per month; sum first, round last. */
export function judgeDibao(view: HouseholdView): Judgement {
  const findings = [
    incomeBelow(view, 'income-below-standard', view.standardFen),
    ...incomeCounted(view.income),
    registeredHere(view),
    ...property(view),
    ...notInTekun(view),
  ];
  return allOf(findings, {
    monthlyFen: roundMoney(view.standardFen * view.size - view.income.knownFen, view.pack.rounding),
    memberIds: view.facts.members.map((member) => member.id),
  });
}

/** 特困 and 低保 are not drawn together. Where only some are 特困, who else counts is for a person to say. */
function notInTekun(view: HouseholdView): Finding[] {
  const rule = 'not-in-tekun';
  const award = view.awards.find(({ programme }) => programme === 'tekun');
  if (!award) return [];
  const whole = view.facts.members.every(({ id }) => award.memberIds?.includes(id) ?? true);
  if (whole) return [{ rule, holds: false, detail: `${award.since} 起已享受特困供养` }];
  const detail = '户内有人已享受特困供养，共同生活成员范围须核实';
  return [{ rule, holds: null, detail, missing: ['currentAwards.memberIds'] }];
}
