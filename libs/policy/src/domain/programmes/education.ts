import { allOf, type Judgement } from '../finding';
import type { MemberFacts } from '../household-facts';
import type { HouseholdView } from '../household-view';
import { layerOpens, type LayerReading } from '../layer';
import { membersWho, someoneFinding, type Answer } from '../members-who';
import { presumedAt } from '../presumed-at';

/** 教育救助, from preschool to undergraduate (社会救助法 第25条). */
export function judgeEducation(view: HouseholdView, reading: LayerReading): Judgement {
  const pupils = membersWho(view, (member) => atSchool(view, member));
  const school = someoneFinding('at-school', pupils, { what: '在学校就读', nobody: '无人在读' });
  return allOf([layerOpens(view, reading, 'education'), school], { memberIds: pupils.ids });
}

/** Whether a member is at school; somebody outside school age is not asked. */
export function atSchool(view: HouseholdView, member: MemberFacts): Answer {
  if (member.schooling) return member.schooling !== 'none';
  return presumedAt(view, member, view.pack.presume.schoolAges) ? 'schooling' : false;
}
