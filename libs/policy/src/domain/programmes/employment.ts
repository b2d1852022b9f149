import { allOf, type Judgement } from '../finding';
import type { MemberFacts } from '../household-facts';
import type { HouseholdView } from '../household-view';
import { layerOpens, type LayerReading } from '../layer';
import { membersWho, someoneFinding, type Answer } from '../members-who';
import { presumedAt } from '../presumed-at';

/** 就业救助: members able to work and out of work (社会救助法 第27条). */
export function judgeEmployment(view: HouseholdView, reading: LayerReading): Judgement {
  const jobless = membersWho(view, (member) => ableAndUnemployed(view, member));
  const words = { what: '有劳动能力且失业', nobody: '无有劳动能力的失业成员' };
  const unemployed = someoneFinding('able-and-unemployed', jobless, words);
  return allOf([layerOpens(view, reading, 'employment'), unemployed], { memberIds: jobless.ids });
}

/** Whether a member could work and doesn't; pupils, children and the old are not asked. */
export function ableAndUnemployed(view: HouseholdView, member: MemberFacts): Answer {
  if (member.labour === 'unable' || member.unemployed === false) return false;
  if (member.labour && member.unemployed) return true;
  if (member.schooling && member.schooling !== 'none') return false;
  if (!presumedAt(view, member, view.pack.presume.workingAges)) return false;
  return member.labour ? 'unemployed' : 'labour';
}
