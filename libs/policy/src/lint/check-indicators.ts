import type { PlainDate } from '@yimen/kernel';
import type { PackIndicator, PolicyPack } from '../domain/pack/policy-pack';
import { walk } from '../domain/rule/term';
import type { Fact } from '../domain/vocabulary/fact';
import { SUMMARY } from '../domain/vocabulary/summary';
import { figureOn } from '../indicators/figures';
import { indicatorJudge } from '../indicators/judge-indicators';
import type { IndicatorVerdicts } from '../indicators/judge-indicators';
import type { SummaryRow } from '../indicators/summary-row';
import type { Faults } from '../pack/pack-fault';

/** Enough that a rule of six or seven conditions holds for some of them. */
const ROWS = 3000;

/**
 * An indicator that no made-up household sets off, or every one, is most often a slip: `>` for `<`, a threshold in the
 * wrong unit. Rows are made of what the rules compare with, and always the same, so that a lint says the same twice.
 */
export function checkIndicators(pack: PolicyPack, faults: Faults): void {
  const date = newestDate(pack);
  for (const indicator of pack.indicators) {
    const judge = indicatorJudge({ ...pack, indicators: [indicator] }, date, EVERYBODY);
    const told = madeUp(indicator, pack, date).map((row) => judge(row));
    const detail = oddity(told, indicator.id);
    if (detail) faults.warning(['indicators', indicator.id, 'when'], detail);
  }
}

const EVERYBODY: ReadonlySet<string> = new Set([...SUMMARY.values()].flatMap(({ source }) => source ?? []));

/** Where it hangs on a figure that isn't published yet nothing can be said. */
function oddity(told: readonly IndicatorVerdicts[], id: string): string | null {
  const verdicts = new Set(told.map((verdict) => verdict.get(id)));
  if (!verdicts.has(true) && !verdicts.has(null)) return '试了各种家庭，没有一户会提示，请检查条件';
  return verdicts.has(false) || verdicts.has(null) ? null : '试了各种家庭，户户都会提示，请检查条件';
}

/** The day on which every row of the figures it asks has begun. */
function newestDate({ version, indicators, parameters }: PolicyPack): PlainDate {
  const asked = indicators.flatMap(({ leansOn }) => leansOn);
  const begins = asked.flatMap((id) => parameters[id]?.rows.map(({ from }) => from) ?? []);
  return [version, ...begins].sort().at(-1) as PlainDate;
}

function madeUp({ term, leansOn }: PackIndicator, pack: PolicyPack, date: PlainDate): SummaryRow[] {
  const parts = [...walk(term)];
  const figures = leansOn.flatMap((id) => Object.values(figureOn(pack, id, date)));
  const written = parts.map((part) => (part.op === 'literal' ? part.value : null));
  const numbers = [...figures, ...written].filter((value) => typeof value === 'number');
  const near = numbers.flatMap((number) => [number - 1, number, number + 1, number * 2]).filter((n) => n >= 0);
  const pools = { few: [0, 1, 2, 3, ...near.filter((n) => n <= MOST)], many: [0, 1, ...near, ...GREAT] };
  const asked = parts.flatMap((part) => (part.op === 'fact' ? [part.fact] : []));
  const facts = [...new Set([SUMMARY.get('residence') as Fact, ...asked])];
  const programmes = parts.flatMap((part) => (part.op === 'receives' ? [part.programme] : []));
  const roll = dice();
  return Array.from({ length: ROWS }, () => rowOf(roll, pools, facts, programmes));
}

const MOST = 5000;
const GREAT = [1_000_000, 100_000_000, 10_000_000_000];
type Pools = Readonly<Record<'few' | 'many', readonly number[]>>;

function rowOf(roll: () => number, pools: Pools, facts: readonly Fact[], programmes: readonly string[]): SummaryRow {
  const of = <T>(options: readonly T[]) => options[Math.floor(roll() * options.length)] as T;
  const value = ({ type }: Fact) => {
    if (type.values) return of(type.values);
    if (type.kind === 'bool') return roll() < 0.5;
    return of(type.kind === 'int' ? pools.few : pools.many);
  };
  const values = facts.map((fact) => [fact.name, value(fact)]);
  return { ...Object.fromEntries(values), aid: programmes.filter(() => roll() < 0.5) };
}

/** The same numbers from 0 to 1 each time (a linear congruence is random enough to mix values). */
function dice(): () => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
