import type { Fact } from '../domain/vocabulary/fact';
import type { Kind } from '../domain/rule/kind';
import { elapsedSql } from './elapsed-sql';

/** Facts that stand in columns of their own in `policy_household` and `policy_member`. */
const OWN: Readonly<Record<string, string>> = {
  residence: 'residence',
  birthDate: 'birth_date',
  sex: 'sex',
  kinship: 'kinship',
};

const CASTS: Readonly<Partial<Record<Kind, string>>> = {
  bool: 'boolean',
  int: 'bigint',
  fen: 'bigint',
  double: 'float8',
};

/** The object a nested fact lies in, read once a row: `facts -> 'incomeFen'` as `o_incomeFen`. */
export interface Holder {
  name: string;
  sql: string;
}

export function holderOf({ path, computed, name }: Fact): Holder | null {
  if (computed || OWN[name] || path.length < 2) return null;
  const keys = path.slice(0, -1);
  return { name: `"o_${keys.join('_')}"`, sql: jsonSql(keys) };
}

/** What stands in `facts` under these keys; JSON's null is nothing known, like a key that isn't there. */
export function jsonSql(keys: readonly string[]): string {
  return `nullif(facts ${keys.map((key) => `-> '${key}'`).join(' ')}, 'null')`;
}

/** A fact as it is read from its row; `date` is the day of the scan as a literal. */
export function factSql(fact: Fact, date: string): string {
  if (fact.computed === 'age') return elapsedSql('years', 'birth_date', date);
  const own = OWN[fact.name];
  if (own) return own;
  const holder = holderOf(fact);
  const value = valueSql(holder?.name ?? 'facts', fact.path.at(-1) ?? '', fact.type.kind);
  return fact.zeroWithin && holder ? `case when ${holder.name} is not null then coalesce(${value}, 0) end` : value;
}

/** An item of an entry of a list, where the entry is `e.value`. */
export function entryFactSql(fact: Fact): string {
  return valueSql('e.value', fact.path[0] ?? '', fact.type.kind);
}

function valueSql(from: string, key: string, kind: Kind): string {
  if (kind === 'string') return `(${from} ->> '${key}')`;
  if (kind === 'date') return `(${from} ->> '${key}')::date`;
  return `(${from} -> '${key}')::${CASTS[kind]}`;
}
