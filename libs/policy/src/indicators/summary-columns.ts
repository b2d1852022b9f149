import type { PlainDate } from '@yimen/kernel';
import type { PolicyPack } from '../domain/pack/policy-pack';
import type { Term, TermOf } from '../domain/rule/term';
import { AID, INTERNAL_SOURCES, SUMMARY } from '../domain/vocabulary/summary';
import type { SummaryFact } from '../domain/vocabulary/summary';
import type { Fact } from '../domain/vocabulary/fact';
import { literalSql, SQL_TYPES } from '../scan/term-sql';
import type { Columns } from '../scan/term-sql';
import { figureOn } from './figures';
import type { Figure } from './figures';

/**
 * How an indicator's leaves are written over the summary row `s`. Of a source that isn't fresh a state is NULL, an event
 * what is known of it, if anything is.
 */
export class SummaryColumns implements Columns {
  /** Never asked: the reader refuses it. */
  readonly date = 'null::date';
  private readonly figures = new Map<string, Figure>();

  constructor(
    private readonly pack: PolicyPack,
    private readonly day: PlainDate,
    private readonly fresh: ReadonlySet<string>,
  ) {}

  fact({ name }: Fact): string {
    const fact = SUMMARY.get(name) as SummaryFact;
    if (this.isFresh(fact)) return `s.${fact.column}`;
    if (fact.keeps === 'state') return `null::${SQL_TYPES[fact.type.kind]}`;
    return `nullif(s.${fact.column}, ${fact.type.kind === 'bool' ? 'false' : '0'})`;
  }

  standard(parameter: string): string {
    const { kind, urban, rural } = this.figure(parameter);
    const [town, country] = [urban, rural].map((value) =>
      value === null ? `null::${SQL_TYPES[kind]}` : literalSql(value, kind),
    );
    return town === country ? String(town) : `(case s.residence when 'urban' then ${town} else ${country} end)`;
  }

  receives({ programme }: TermOf<'receives'>): string {
    return `(${literalSql(programme, 'string')} = any (s.${AID.column}))`;
  }

  /** Whether a leaf can be NULL on this day, with these deliveries. */
  leafUnknown(leaf: Term): boolean {
    if (leaf.op === 'standard') {
      const { urban, rural } = this.figure(leaf.parameter);
      return urban === null || rural === null;
    }
    if (leaf.op !== 'fact') return false;
    const fact = SUMMARY.get(leaf.fact.name) as SummaryFact;
    return fact.nullable || !this.isFresh(fact);
  }

  cell = outOfPlace;
  aboveLineMonths = outOfPlace;
  aggregate = outOfPlace;

  private isFresh({ source }: SummaryFact): boolean {
    return source === null || INTERNAL_SOURCES.includes(source) || this.fresh.has(source);
  }

  private figure(parameter: string): Figure {
    const known = this.figures.get(parameter) ?? figureOn(this.pack, parameter, this.day);
    this.figures.set(parameter, known);
    return known;
  }
}

function outOfPlace(): never {
  throw new Error('an indicator asks its row alone: the reader keeps the rest out');
}
