import type { TermOf } from '../domain/rule/term';

type Aggregate = Pick<TermOf<'aggregate'>, 'fn'> & { where?: string; value?: string };

/** What one row gives to an aggregate. Of three values the strongest must win: true 2, unknown 1, false 0. */
export function contribution({ fn, where = 'true', value = 'null' }: Aggregate): string {
  if (fn === 'exists' || fn === 'all') return `coalesce((${where})::int * 2, 1)`;
  if (fn === 'count') return `(${where})`;
  return where === 'true' ? value : `(case ${where} when true then ${value} when false then 0 end)`;
}

/** The aggregate over the rows' contributions; unknown as soon as one that matters is. */
export function gathered({ fn }: Pick<Aggregate, 'fn'>, contributed: string, kind: string): string {
  const three = (which: string) => `(case ${which}(${contributed}) when 2 then true when 0 then false end)`;
  switch (fn) {
    case 'exists':
      return three('max');
    case 'all':
      return three('min');
    case 'count':
      return `(case when count(*) = count(${contributed}) then count(*) filter (where ${contributed}) end)`;
    case 'sum':
      return `(case when count(*) = count(${contributed}) then coalesce(sum(${contributed}), 0) end)::${kind === 'double' ? 'float8' : 'bigint'}`;
  }
}

/** An aggregate over a list that stands in the household's own row. */
export function overEntries(list: string, { fn, where, value }: Aggregate, kind: string): string {
  const rows = `from jsonb_array_elements(${list}) e`;
  // Their own three values, and they stop at the first entry that decides.
  if (fn === 'exists' || fn === 'all')
    return `(case when ${list} is not null then true = ${fn === 'all' ? 'all' : 'any'} (select ${where} ${rows}) end)`;
  const inner = `select ${gathered({ fn }, 'c.x', kind)} from (select ${contribution({ fn, where, value })} as x ${rows}) c`;
  return `(case when jsonb_array_length(${list}) = 0 then 0 when ${list} is not null then (${inner}) end)`;
}
