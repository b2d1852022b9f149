import type { BenchInput, BenchResult } from '../bench-result';
import { interleave, rateOf, ratioOf } from '../rounds';
import type { Round, Way } from '../rounds';
import { familyP50Ms } from './family-latency';
import { makeHouseholds } from './households';
import type { Span } from './households';
import { startJsonRules } from './json-rules/start-json-rules';
import { PeakMemory } from './peak-memory';
import { openHand, openOurs } from './scanners';
import type { Scanner } from './scanners';
import { assertSame } from './totals';
import type { Totals } from './totals';

/** A round scans a part at least this large: shorter ones measure the start. */
const PART = 100_000;
const MOST_PARTS = 10;
/** Households for json-rules-engine. */
const SAMPLE = 2000;

/**
 * The whole Chongqing pack over `size` made-up households: the statement compiled from the pack, against SQL written by
 * hand and against json-rules-engine on a sample. Rounds take the parts of the households in turn, all of them at least once.
 */
export async function policyScanBench({ size, seed, database, say }: BenchInput): Promise<BenchResult> {
  const ours = await openOurs(database.appUrl);
  const hand = await openHand(database.adminUrl);
  const memory = new PeakMemory();
  try {
    for (const share of growthOf(size)) {
      await makeHouseholds(database.adminUrl, seed, share.added, say);
      await memory.during(() => sayCost(ours, share.whole, say));
    }
    const sample = Math.min(size, SAMPLE);
    const engine = await startJsonRules(database.adminUrl, sample);
    const parts = partsOf(size);
    const check = new Check(parts);
    const ways: Record<string, Way> = {
      ours: (round) => memory.during(() => timedScan(ours, parts, round, check)),
      handSql: (round) => timedScan(hand, parts, round, check),
      jsonRulesEngine: engine.run,
    };
    const measured = await interleave(ways, say).finally(engine.stop);
    sayEligible(await ours.scan({ first: 1, end: sample + 1 }), engine.eligible(), say);
    const [mine, theirs, rules] = ['ours', 'handSql', 'jsonRulesEngine'].map((name) => measured[name] ?? []) as [
      Round[],
      Round[],
      Round[],
    ];
    return {
      ...{ name: 'policy-scan', size, seed, unit: 'households/s', ours: rateOf(mine) },
      against: { handSql: rateOf(theirs), jsonRulesEngine: rateOf(rules) },
      // Seconds of ours ÷ seconds of theirs is their rate ÷ our rate.
      ratio: { handSql: ratioOf(theirs, mine), jsonRulesEngine: ratioOf(mine, rules), peakNodeMiB: memory.mib },
      familyP50Ms: familyP50Ms(),
    };
  } finally {
    await ours.close();
    await hand.close();
  }
}

/** json-rules-engine knows no unknown, so it may find other households eligible: here is how far. */
function sayEligible(ours: Totals, theirs: Readonly<Record<string, number>>, say: (line: string) => void): void {
  const found = Object.entries(ours).filter(([key]) => key.endsWith(' eligible'));
  const shown = found.map(([key, count]) => {
    const programme = key.replace(' eligible', '');
    return `${programme} ${count}/${theirs[programme] ?? 0}`;
  });
  say(`样本中符合条件的户数，本系统/json-rules-engine：${shown.join('，')}`);
}

/** A quarter, half and all of the households, one after the other in the same tables. */
function growthOf(size: number): { added: Span; whole: Span }[] {
  const ends = [...new Set([size / 4, size / 2, size].map(Math.ceil))].map((count) => count + 1);
  return ends.map((end, i) => ({ added: { first: ends[i - 1] ?? 1, end }, whole: { first: 1, end } }));
}

function partsOf(size: number): Span[] {
  const count = Math.min(MOST_PARTS, Math.max(1, Math.floor(size / PART)));
  const at = (i: number) => 1 + Math.floor((size * i) / count);
  return Array.from({ length: count }, (_, i) => ({ first: at(i), end: at(i + 1) }));
}

async function sayCost(scanner: Scanner, span: Span, say: (line: string) => void): Promise<void> {
  const count = span.end - span.first;
  await scanner.scan({ first: 1, end: Math.min(span.end, 1 + 20_000) });
  const started = performance.now();
  await scanner.scan(span);
  const took = performance.now() - started;
  say(`${count} 户全部扫描：${(took / 1000).toFixed(1)} 秒，每户 ${((took * 1000) / count).toFixed(1)} 微秒`);
}

async function timedScan(scanner: Scanner, parts: readonly Span[], round: number, check: Check): Promise<Round> {
  const part = parts[round % parts.length] as Span;
  const started = performance.now();
  const totals = await scanner.scan(part);
  const seconds = (performance.now() - started) / 1000;
  check.add(scanner, round % parts.length, totals);
  return { perSecond: (part.end - part.first) / seconds, latencies: [] };
}

/** Both ways must count the same in every part. */
class Check {
  private readonly seen = new Map<number, { by: Scanner; totals: Totals }>();

  constructor(private readonly parts: readonly Span[]) {}

  add(by: Scanner, part: number, totals: Totals): void {
    const before = this.seen.get(part);
    const { first, end } = this.parts[part] as Span;
    if (!before) this.seen.set(part, { by, totals });
    else if (before.by !== by) assertSame(totals, before.totals, `第 ${first} 至 ${end - 1} 户`);
  }
}
