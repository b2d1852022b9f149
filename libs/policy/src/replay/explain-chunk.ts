import { townshipOf } from '@yimen/kernel';
import type { Fen } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { HouseholdFacts } from '../domain/household-facts';
import { proposeMeasure } from '../domain/propose-measure';
import type { Programme } from '../domain/pack/policy-pack';
import { FamilyRun } from '../domain/program/family-run';
import { changedRules } from './changed-rules';
import type { ChangedRule, Runs } from './changed-rules';
import type { CompareRow } from './compare-sql';
import { familiesOf } from '../families/families.query';
import { ReasonsTally } from './reasons-tally';
import type { Change, Example } from './replay-result';
import type { Sides } from './sides';

/** Households whose facts are in memory at once. */
const BATCH = 100;

interface Changed {
  n: number;
  change: Change;
}

/** Asks both packs again about each changed household, one at a time: which rules answer otherwise. */
export async function explainChunk(tx: Tx, sides: Sides, compared: readonly CompareRow[]): Promise<ReasonsTally> {
  const tally = new ReasonsTally();
  const changed = changedById(compared);
  const ids = [...changed.keys()].sort();
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const families = await familiesOf(tx, batch);
    for (const id of batch) {
      const facts = families.get(id);
      if (facts) noteFamily(tally, sides, facts, changed.get(id) ?? []);
    }
  }
  return tally;
}

function changedById(compared: readonly CompareRow[]): Map<string, Changed[]> {
  const byId = new Map<string, Changed[]>();
  for (const { n, change, ids } of compared) {
    for (const id of change ? (ids ?? []) : []) {
      const known = byId.get(id) ?? [];
      if (change) known.push({ n, change });
      byId.set(id, known);
    }
  }
  return byId;
}

function noteFamily(tally: ReasonsTally, sides: Sides, facts: HouseholdFacts, changed: readonly Changed[]): void {
  const run = (side: 'before' | 'after') => new FamilyRun(facts, sides[side].pack, sides.date);
  const runs: Runs = { before: run('before'), after: run('after') };
  for (const { n, change } of changed) {
    const pair = sides.pairs[n];
    if (!pair) continue;
    for (const rule of changedRules(runs, pair))
      tally.note(n, change, rule, () => example(runs, rule, pair.before, pair.after));
  }
}

function example(runs: Runs, { says }: ChangedRule, before: Programme | null, after: Programme | null): Example {
  const { members, residence, division } = runs.before.family.facts;
  return {
    size: members.length,
    residence,
    township: townshipOf(division),
    beforeFen: dueOf(runs.before, before),
    afterFen: dueOf(runs.after, after),
    ...says(),
  };
}

function dueOf(run: FamilyRun, programme: Programme | null): Fen | null {
  if (!programme) return null;
  const { monthlyFen, oneOffFen } = proposeMeasure(run, programme);
  return monthlyFen ?? oneOffFen ?? null;
}
