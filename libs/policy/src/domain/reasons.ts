import { ageOn } from '@yimen/kernel';
import { Missing } from './rule/missing';
import { rowOn } from './pack/row-on';
import type { Programme, Rule } from './pack/policy-pack';
import { cellNames } from './program/cell';
import type { FamilyRun } from './program/family-run';
import { fill } from './program/template';
import type { Person } from './vocabulary/family';
import type { Figure, Reason } from './assessment';
import { nameMissing } from './name-missing';

/** Why: each rule of the programme, for the household (`null`) or for each person who decides. */
export function reasonsFor(run: FamilyRun, programme: Programme, whom: readonly (Person | null)[]): Reason[] {
  return programme.rules.map((rule) => reason(run, programme, rule, whom));
}

function reason(run: FamilyRun, programme: Programme, rule: Rule, whom: readonly (Person | null)[]): Reason {
  const ref = { level: programme.for, name: cellNames.rule(programme.id, rule.id) };
  const findings = whom.map((member) => ({ member, told: run.cell(ref, member) }));
  const told = findings.map((finding) => finding.told);
  const unsure = told.some((value) => value instanceof Missing);
  const details = findings.map(({ member, told: value }) => {
    const says = detailOf(run, rule, member, value);
    return member && says && whom.length + run.family.members.length > 2 ? `${whose(run, member)}：${says}` : says;
  });
  const figures = figuresOf(run, rule);
  return {
    rule: `${programme.id}.${rule.id}`,
    article: cite(run, rule),
    holds: told.some((value) => value === false) ? false : unsure ? null : true,
    detail: [...new Set(details.filter(Boolean))].join('；'),
    ...(figures.length > 0 && { figures }),
  };
}

function detailOf(run: FamilyRun, rule: Rule, member: Person | null, told: unknown): string {
  const frame = run.frame(member);
  if (told === true) return fill(rule.says.yes, frame);
  if (told === false) return fill(rule.says.no, frame);
  const said = fill(rule.says.unknown, frame);
  return said || `尚缺：${nameMissing(run, (told as Missing).names)}`;
}

/** The article behind a rule; the statute is named only once it is in force. */
function cite(run: FamilyRun, rule: Rule): string {
  const { law } = run.pack;
  const inForce = rule.law !== undefined && run.family.date >= law.inForce;
  return [...(inForce ? [`${law.name} 第${rule.law}条`] : []), rule.article].join('；');
}

/** What a rule leans on and how sure we are of it: the published numbers, and the rule itself where it isn't read in full. */
function figuresOf(run: FamilyRun, rule: Rule): Figure[] {
  const { source = rule.article, confidence = 'V', note } = rule;
  const own = confidence === 'V' ? [] : [{ name: '本条规则', source, confidence, ...(note && { note }) }];
  return [...own, ...figuresIn(run, rule.leansOn)];
}

/** Published numbers in force on the day, with source and confidence. */
export function figuresIn(run: FamilyRun, parameters: readonly string[]): Figure[] {
  return parameters.flatMap((id) => {
    const parameter = run.pack.parameters[id];
    const row = rowOn(parameter, run.family.date);
    if (!parameter || !row) return [];
    const { source = parameter.source, confidence = parameter.confidence, note } = row;
    return [{ name: parameter.name, source: source ?? '', confidence: confidence ?? 'U', ...(note && { note }) }];
  });
}

const KINSHIP_WORDS: Readonly<Record<string, string>> = {
  self: '本人',
  spouse: '配偶',
  son: '儿子',
  daughter: '女儿',
  grandchild: '孙辈',
  parent: '父母',
  grandparent: '祖父母',
  sibling: '兄弟姐妹',
  other: '其他成员',
};

/** Without names: `女儿（12岁）`. */
export function whose(run: FamilyRun, { facts }: Person): string {
  return `${KINSHIP_WORDS[facts.kinship]}（${ageOn(facts.birthDate, run.family.date)}岁）`;
}
