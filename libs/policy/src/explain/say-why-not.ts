import { nameMissing } from '../domain/name-missing';
import { whose } from '../domain/reasons';
import type { Programme } from '../domain/pack/policy-pack';
import type { FamilyRun } from '../domain/program/family-run';
import type { WhyNot } from './explanation';

type Answer = Omit<WhyNot, 'pack' | 'date' | 'programme' | 'says'>;

/** The answer in sentences, the verdict first. */
export function sayWhyNot({ name }: Programme, run: FamilyRun, answer: Answer): string[] {
  const { verdict, because, missing = [], changes } = answer;
  const verdicts = {
    eligible: `符合“${name}”`,
    'not-eligible': `不符合“${name}”`,
    unknown: `还不能判断是否符合“${name}”，尚缺：${nameMissing(run, missing)}`,
  };
  const reasons = because.map(({ detail, article }) => `${detail}（${article}）`);
  return [verdicts[verdict], ...reasons, ...(changes[0] ? [nearest(changes[0].says, verdict)] : alone(run, answer))];
}

function nearest(says: string, verdict: Answer['verdict']): string {
  return verdict === 'eligible' ? `${says}，就不再符合` : `${says}即可`;
}

/** No single change is enough: said as it is, and what each rule would take by itself. */
function alone(run: FamilyRun, { verdict, perRule = [], nearest: id }: Answer): string[] {
  if (verdict === 'eligible') return ['没有哪一项单独变化会使其不再符合'];
  const person = run.family.members.find((member) => member.id === id);
  const hopeless = perRule.filter(({ change }) => !change).map(({ rule }) => rule);
  return [
    `没有哪一项单独变化就够${person ? `；离得最近的是${whose(run, person)}` : ''}，还差 ${perRule.length} 条`,
    ...perRule.flatMap(({ rule, change }) => (change ? [`${rule}：${change.says}即可`] : [])),
    ...(hopeless.length > 0 ? [`单独变一项满足不了：${hopeless.join('、')}`] : []),
  ];
}
