import type { PackIndicator } from '../domain/pack/policy-pack';
import { walk } from '../domain/rule/term';
import type { Term } from '../domain/rule/term';
import { AID, SUMMARY } from '../domain/vocabulary/summary';

/** What an indicator's warning shows: each name it asks, in the order of the rule, then what its pack adds. */
export function factsOf({ term, shows = [] }: PackIndicator): string[] {
  return [...new Set([...namesIn(term), ...shows])];
}

/** Feed sources the rule itself leans on; what is only shown may be missing. */
export function sourcesOf({ term }: PackIndicator): string[] {
  return [...new Set([...namesIn(term)].flatMap((name) => SUMMARY.get(name)?.source ?? []))];
}

function* namesIn(term: Term): Generator<string> {
  for (const part of walk(term)) {
    if (part.op === 'fact') yield part.fact.name;
    if (part.op === 'receives') yield AID.name;
  }
}
