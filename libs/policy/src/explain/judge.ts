import type { PlainDate } from '@yimen/kernel';
import type { Told } from '../domain/rule/missing';
import { assess } from '../domain/assess';
import type { HouseholdFacts } from '../domain/household-facts';
import type { PolicyPack, Programme } from '../domain/pack/policy-pack';
import { cellNames } from '../domain/program/cell';
import { FamilyRun } from '../domain/program/family-run';
import { behind } from './behind';
import type { Behind } from './behind';

/** What is asked of many variants of a household: whether a programme is open to it, or whether one of its rules holds. */
export interface Asked {
  pack: PolicyPack;
  date: PlainDate;
  programme: Programme;
  rule?: string;
  /** Of a programme for members: whether it holds for this one; anybody where absent. */
  memberId?: string;
}

export interface Judge {
  holds(facts: HouseholdFacts): boolean;
  behind: Behind;
}

export function judgeOf(asked: Asked): Judge {
  const { pack, date, programme, rule } = asked;
  const level = programme.for;
  const name = rule === undefined ? cellNames.eligible(programme.id) : cellNames.rule(programme.id, rule);
  const root = pack.program[level].get(name);
  if (!root) throw new Error(`${pack.ref} has no cell ${name}`);
  const leansOn = behind(pack.program, root);
  if (leansOn.onTheOthers) return { behind: leansOn, holds: (facts) => holdsAfterTheOthers(facts, asked) };
  const holds = (facts: HouseholdFacts) => toldOf(new FamilyRun(facts, pack, date), asked, name).includes(true);
  return { behind: leansOn, holds };
}

function toldOf(run: FamilyRun, { programme, memberId }: Asked, name: string): Told[] {
  if (programme.for === 'household') return [run.cell({ level: 'household', name }, null)];
  const people = run.family.members.filter(({ id }) => memberId === undefined || id === memberId);
  return people.map((member) => run.cell({ level: 'member', name }, member));
}

/** What hangs on the other programmes takes the whole assessment. */
function holdsAfterTheOthers(facts: HouseholdFacts, { pack, date, programme, rule }: Asked): boolean {
  const measure = assess(facts, pack, date).measures.find((one) => one.programme === programme.id);
  if (rule === undefined) return measure?.verdict === 'eligible';
  return measure?.because.find((reason) => reason.rule === `${programme.id}.${rule}`)?.holds === true;
}
