/** The names a piece of SQL may speak of; too many do no harm. */
export function namesIn(sql: string): string[] {
  return sql.match(/"[^"]+"|\w+/g) ?? [];
}

/** The columns of a relation (`h`, `m`, `a`) that a piece of SQL names. */
export function namesOf(relation: string, sql: string): string[] {
  return [...sql.matchAll(new RegExp(`\\b${relation}\\.("[^"]+"|\\w+)`, 'g'))].map(([, name]) => String(name));
}

/**
 * A query with named columns, built in steps: what one step names, the next can use; nothing is computed twice, and
 * nothing is computed or carried on that nobody asks for.
 */
export class Relation {
  private readonly steps: ReadonlyMap<string, string>[];

  /** `from` and what follows it; `base` says how each column is read from there. */
  constructor(
    base: ReadonlyMap<string, string>,
    private readonly from: string,
  ) {
    this.steps = [base];
  }

  /** Adds columns that may use those of earlier steps. */
  step(columns: ReadonlyMap<string, string>): this {
    this.steps.push(columns);
    return this;
  }

  get names(): string[] {
    return this.steps.flatMap((columns) => [...columns.keys()]);
  }

  /** The query as far as `wanted` needs it. */
  sql(wanted: ReadonlySet<string>): string {
    return this.upTo(this.steps.length - 1, wanted);
  }

  private upTo(at: number, wanted: ReadonlySet<string>): string {
    const mine = [...(this.steps[at] ?? [])].filter(([name]) => wanted.has(name));
    const written = mine.map(([name, sql]) => `${sql} as ${name}`);
    if (at === 0) return `select ${written.join(', ')}\n${this.from}`;
    const needed = new Set([...wanted, ...mine.flatMap(([, sql]) => namesIn(sql))]);
    if (mine.length === 0) return this.upTo(at - 1, needed);
    const below = this.steps.slice(0, at).flatMap((columns) => [...columns.keys()]);
    const carried = below.filter((name) => wanted.has(name)).map((name) => `r.${name}`);
    // `offset 0` keeps the planner from writing a column out wherever it is used.
    return `select ${[...carried, ...written].join(',\n  ')}\nfrom (${this.upTo(at - 1, needed)} offset 0) r`;
  }
}
