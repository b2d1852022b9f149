import type { HouseholdFacts } from '../domain/household-facts';
import * as values from '../domain/vocabulary/values';
import type { Behind } from './behind';
import type { Dial } from './dial';
import type { FactValue } from './explanation';
import type { Holder } from './fact-dials';
import { replaced, valueAt } from './replaced';
import { valueWords } from './value-words';

interface Whole {
  key: readonly string[];
  words: string;
  options: readonly FactValue[];
  say(value: FactValue): string;
}

/** Months long enough for every rule that counts them. */
const A_YEAR = 12;
const PARENT = values.PARENT_STATUSES.map((status) => ({ status, months: A_YEAR }));
/** The lightest first. */
const GRADES = [4, 3, 2, 1];
const DISABILITY = GRADES.flatMap((grade) => values.DISABILITY_CLASSES.map((kind) => ({ class: kind, grade })));

const OF_A_PERSON: readonly Whole[] = [
  {
    key: ['disability'],
    words: '残疾情况',
    options: DISABILITY,
    say: (to) => `${part(to, 'class')}${part(to, 'grade')}级`,
  },
  { key: ['parents', 'father'], words: '父亲状况', options: PARENT, say: sayParent },
  { key: ['parents', 'mother'], words: '母亲状况', options: PARENT, say: sayParent },
];

/** Facts that are told as a whole, for a person about whom they are not known. */
export function wholeDialsOf(facts: HouseholdFacts, { facts: asked }: Behind, holder: Holder): Dial[] {
  const open = OF_A_PERSON.filter(({ key }) =>
    [...asked].some(({ level, path }) => level === 'member' && startsWith(path, key)),
  );
  return open.flatMap((whole) => wholeDial(facts, whole, holder) ?? []);
}

/** The household's: what happened to it, what it owns. */
export function wholeDialsAtHome(facts: HouseholdFacts, date: string, { facts: asked, lists }: Behind): Dial[] {
  const happened = values.EVENT_KINDS.map((kind) => ({ kind, date }));
  const none = { options: [[]], say: () => '没有' };
  const wholes: Whole[] = [
    { key: ['event'], words: '突发事件', options: happened, say: (to) => `${part(to, 'date')} ${part(to, 'kind')}` },
    { key: ['vehicles'], words: '机动车情况', ...none },
    { key: ['homes'], words: '住房情况', ...none },
  ];
  const isAsked = ([name = '']: readonly string[]) =>
    lists.has(name) || [...asked].some(({ path }) => path[0] === name);
  return wholes
    .filter(({ key }) => isAsked(key))
    .flatMap((whole) => wholeDial(facts, whole, { path: [], whose: '' }) ?? []);
}

function wholeDial(facts: HouseholdFacts, whole: Whole, { path, whose, memberId }: Holder): Dial | null {
  const at = [...path, ...whole.key];
  if (valueAt(facts, at) !== undefined) return null;
  const words = `${whose}${whole.words}`;
  return {
    fact: whole.key.join('.'),
    ...(memberId !== undefined && { memberId }),
    words,
    reluctance: 3,
    from: null,
    turn: { kind: 'choice', options: whole.options },
    with: (value) => replaced(facts, at, value),
    say: (to) => `${words}若为“${whole.say(to)}”`,
  };
}

const startsWith = (path: readonly string[], key: readonly string[]) => key.every((name, i) => path[i] === name);

function sayParent(to: FactValue): string {
  return `${part(to, 'status')}，满 ${part(to, 'months')} 个月`;
}

function part(value: FactValue, key: string): string {
  return valueWords((value as Record<string, FactValue>)[key] ?? null);
}
