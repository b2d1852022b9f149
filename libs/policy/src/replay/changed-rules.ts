import { Missing } from '../domain/rule/missing';
import type { Told } from '../domain/rule/missing';
import { reasonsFor } from '../domain/reasons';
import type { Programme, Rule } from '../domain/pack/policy-pack';
import { cellNames } from '../domain/program/cell';
import type { FamilyRun } from '../domain/program/family-run';
import { fill } from '../domain/program/template';
import type { Person } from '../domain/vocabulary/family';
import type { RuleAnswer } from './replay-result';
import type { Pair } from './sides';

/** A rule that answers otherwise under the other pack, for one family. */
export interface ChangedRule {
  /** null: the programme is only in one pack, or no rule answers otherwise. */
  rule: string | null;
  article: string;
  from: RuleAnswer;
  to: RuleAnswer;
  /** The rule's words, about nobody in particular. */
  says: () => { before: string; after: string };
}

/** One family under both packs. */
export interface Runs {
  before: FamilyRun;
  after: FamilyRun;
}

type Whom = readonly (Person | null)[];

/** Why a family fares otherwise in a programme: the rules `assess` reasons with, where their answers differ. */
export function changedRules(runs: Runs, { before, after }: Pair): ChangedRule[] {
  if (!before || !after) return [onlyOnce(runs, before, after)];
  const [was, now] = [heard(runs.before, before, runs), heard(runs.after, after, runs)];
  const ids = [...new Set([...was.keys(), ...now.keys()])];
  const found = ids.flatMap((id) => differing(`${after.id}.${id}`, was.get(id) ?? ABSENT, now.get(id) ?? ABSENT) ?? []);
  return found.length > 0 ? found : [{ ...NO_RULE, article: after.source ?? before.source ?? '' }];
}

/** A rule that only came or went and is satisfied has decided nothing. */
function differing(rule: string, was: Heard, now: Heard): ChangedRule | null {
  const [from, to] = [was.answer, now.answer];
  if (from === to || [`${from} ${to}`, `${to} ${from}`].includes('absent holds')) return null;
  const says = () => ({ before: was.says(), after: now.says() });
  return { rule, article: now.article || was.article, from, to, says };
}

const NO_RULE = { rule: null, from: 'holds', to: 'holds', says: () => ({ before: '', after: '' }) } as const;

function onlyOnce(runs: Runs, before: Programme | null, after: Programme | null): ChangedRule {
  const verdict = (run: FamilyRun, programme: Programme | null): RuleAnswer =>
    programme ? answerOf([run.cell({ level: 'household', name: cellNames.eligible(programme.id) }, null)]) : 'absent';
  const article = (after ?? before)?.source ?? '';
  return { ...NO_RULE, article, from: verdict(runs.before, before), to: verdict(runs.after, after) };
}

interface Heard {
  answer: RuleAnswer;
  article: string;
  says: () => string;
}

const ABSENT: Heard = { answer: 'absent', article: '', says: () => '' };

/** Each rule of a programme by its id, for the household or for the people whose own verdict changes. */
function heard(run: FamilyRun, programme: Programme, runs: Runs): Map<string, Heard> {
  const whom = programme.for === 'household' ? [null] : peopleOf(run, programme, runs);
  const reasons = reasonsFor(run, programme, whom);
  return new Map(
    programme.rules.map((rule, i) => {
      const answer = answerOf(tolds(run, programme, rule, whom));
      const says = () => wordsOf(run, programme, rule, whom);
      return [rule.id, { answer, article: reasons[i]?.article ?? '', says }];
    }),
  );
}

/** People are the same in both runs, in the same order. A programme for households before is told of them all. */
function peopleOf(run: FamilyRun, programme: Programme, { before, after }: Runs): Whom {
  const name = cellNames.eligible(programme.id);
  const inBoth = [before, after].every(({ pack }) => pack.program.member.has(name));
  if (!inBoth) return run.family.members;
  const verdict = (side: FamilyRun, i: number) => {
    return answerOf([side.cell({ level: 'member', name }, side.family.members[i] ?? null)]);
  };
  return run.family.members.filter((_, i) => verdict(before, i) !== verdict(after, i));
}

function tolds(run: FamilyRun, programme: Programme, rule: Rule, whom: Whom): Told[] {
  const ref = { level: programme.for, name: cellNames.rule(programme.id, rule.id) };
  return whom.map((member) => run.cell(ref, member));
}

/** As a reason's `holds`. */
function answerOf(told: readonly Told[]): RuleAnswer {
  if (told.some((value) => value === false)) return 'fails';
  return told.some((value) => value instanceof Missing) ? 'unknown' : 'holds';
}

/**
 * What it says to those by whom it answers as it does; without `女儿（12岁）：` in front, by which neighbours would know
 * the family.
 */
function wordsOf(run: FamilyRun, programme: Programme, rule: Rule, whom: Whom): string {
  const told = tolds(run, programme, rule, whom);
  const answer = answerOf(told);
  const details = whom.map((member, i) => {
    if (answerOf([told[i] as Told]) !== answer) return '';
    if (answer === 'unknown') return fill(rule.says.unknown, run.frame(member)) || '资料不全，不能判断';
    return fill(answer === 'holds' ? rule.says.yes : rule.says.no, run.frame(member));
  });
  return [...new Set(details.filter(Boolean))].join('；');
}
