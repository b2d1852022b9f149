import { elapsedSql } from './elapsed-sql';
import type { Fact } from '../domain/vocabulary/fact';
import type { CellRef, Term, TermOf } from '../domain/rule/term';

/** How the leaves of a term are written where it stands. */
export interface Columns {
  fact(fact: Fact): string;
  cell(cell: CellRef): string;
  standard(parameter: string): string;
  receives(term: TermOf<'receives'>): string;
  aboveLineMonths(term: TermOf<'above-line-months'>): string;
  aggregate(term: TermOf<'aggregate'>): string;
  date: string;
}

const COMPARE = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '=', '!=': '<>' } as const;
const LOGIC = { '&&': 'and', '||': 'or' } as const;

/** A term as SQL. NULL is what is missing: SQL's own logic passes it on exactly as CEL passes on errors. */
export function termSql(term: Term, columns: Columns): string {
  const sql = (part: Term) => termSql(part, columns);
  switch (term.op) {
    case 'not':
      return `(not ${sql(term.of)})`;
    case 'negate':
      return `(- ${sql(term.of)})`;
    case 'arithmetic':
      return arithmeticSql(term, sql(term.left), sql(term.right));
    case 'compare':
      return `(${sql(term.left)} ${COMPARE[term.sign]} ${sql(term.right)})`;
    case 'logic':
      return `(${sql(term.left)} ${LOGIC[term.sign]} ${sql(term.right)})`;
    case 'choose':
      return chooseSql(sql(term.if), sql(term.then), sql(term.else));
    case 'in':
      return `(${sql(term.item)} in (${term.options.map((option) => literalSql(option, term.item.type.kind)).join(', ')}))`;
    case 'elapsed':
      return elapsedSql(term.unit, sql(term.from), sql(term.to));
    case 'extreme':
      return extremeSql(term, sql(term.left), sql(term.right));
    default:
      return leafSql(term, columns);
  }
}

/** What a term ends in, and what its surroundings know how to write. */
function leafSql(term: Term, columns: Columns): string {
  switch (term.op) {
    case 'literal':
      return literalSql(term.value, term.type.kind);
    case 'fact':
      return columns.fact(term.fact);
    case 'has':
      return `(${columns.fact(term.fact)} is not null)`;
    case 'date':
      return columns.date;
    case 'standard':
      return columns.standard(term.parameter);
    case 'cell':
      return columns.cell(term.cell);
    case 'receives':
      return columns.receives(term);
    case 'above-line-months':
      return columns.aboveLineMonths(term);
    case 'aggregate':
      return columns.aggregate(term);
    default:
      throw new Error(`${term.op} is asked at the window only: lint keeps it out of what is scanned`);
  }
}

/** What each kind of value is to PostgreSQL. */
export const SQL_TYPES: Readonly<Record<Term['type']['kind'], string>> = {
  bool: 'boolean',
  int: 'bigint',
  fen: 'bigint',
  double: 'float8',
  string: 'text',
  date: 'date',
};

/** Whole numbers are bigint from the first, so that no sum of theirs is cut to 32 bits. */
export function literalSql(value: string | number | boolean, kind: Term['type']['kind']): string {
  if (typeof value === 'boolean') return String(value);
  if (kind === 'double') return `${value}::float8`;
  if (typeof value === 'number') return `${value}::bigint`;
  const quoted = `'${value.replaceAll("'", "''")}'`;
  return kind === 'date' ? `${quoted}::date` : quoted;
}

/** Nothing is divided by zero: what can't be divided is missing. */
function arithmeticSql({ sign }: TermOf<'arithmetic'>, left: string, right: string): string {
  return sign === '/' || sign === '%' ? `(${left} ${sign} nullif(${right}, 0))` : `(${left} ${sign} ${right})`;
}

/** Not `else`: an unknown condition leaves the choice unknown. */
function chooseSql(condition: string, then: string, otherwise: string): string {
  return `(case ${condition} when true then ${then} when false then ${otherwise} end)`;
}

/** PostgreSQL's own strict two: what is missing makes them missing, where `least` and `greatest` would pass over it. */
const EXTREMES = {
  double: { min: 'float8smaller', max: 'float8larger' },
  whole: { min: 'int8smaller', max: 'int8larger' },
} as const;

function extremeSql({ which, type }: TermOf<'extreme'>, left: string, right: string): string {
  return `${EXTREMES[type.kind === 'double' ? 'double' : 'whole'][which]}(${left}, ${right})`;
}
