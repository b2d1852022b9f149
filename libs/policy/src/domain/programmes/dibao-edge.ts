import { incomeCounted } from '../counted-income';
import { allOf, type Finding, type Judgement } from '../finding';
import type { HouseholdView } from '../household-view';
import { incomeBelow } from '../income-line';
import { property } from '../property';
import { registeredHere } from '../registered-here';

/** 低保边缘: not 低保, below a multiple of the standard. It brings no money by itself; it opens specialised aid. */
export function judgeDibaoEdge(view: HouseholdView, dibao: Judgement): Judgement {
  const findings = [
    incomeBelow(view, 'income-below-edge', view.edgeLineFen),
    ...incomeCounted(view.income),
    registeredHere(view),
    ...property(view),
    notDibao(dibao),
  ];
  return allOf(findings, { memberIds: view.facts.members.map((member) => member.id) });
}

function notDibao(dibao: Judgement): Finding {
  const rule = 'not-dibao';
  if (dibao.verdict === 'eligible') return { rule, holds: false, detail: '符合低保条件，按低保办理' };
  const tekun = dibao.findings.find((finding) => finding.rule === 'not-in-tekun');
  if (tekun?.holds === false) return { rule, holds: false, detail: tekun.detail };
  if (dibao.verdict === 'unknown')
    return { rule, holds: null, detail: '是否符合低保条件尚不能确定', missing: dibao.missing };
  return { rule, holds: true, detail: '不符合低保条件' };
}
