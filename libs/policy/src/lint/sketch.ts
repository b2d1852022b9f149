import type { FormFault } from '../form/form';

type Tree = Record<string, unknown>;

/**
 * A copy of a faulty document in which what doesn't fit is left out or stood in for, so that the rest can be checked in
 * the same go. It may still not fit; it is never used for anything else.
 */
export function sketch(document: unknown, faults: readonly FormFault[]): unknown {
  const copy = structuredClone(document);
  for (const fault of faults) mend(copy, fault);
  return copy;
}

const STAND_IN = '—';
const TEXTS = ['name', 'article', 'says', 'source'];

function mend(copy: unknown, { keys, keyword }: FormFault): void {
  const owner = inside(copy, keys.slice(0, -1));
  const last = keys.at(-1) ?? '';
  if (owner && keyword === 'additionalProperties') delete owner[last];
  else if (owner && keyword === 'required' && TEXTS.includes(last)) owner[last] = STAND_IN;
  else if (keys[0] === 'programmes' && keys[2] === 'rules') standInRule(copy, keys.slice(0, 4));
  else if (keys[0] === 'indicators') standInIndicator(copy, keys.slice(0, 2));
  else if (keys[0] === 'parameters' && keys[2] === 'rows') standInRows(copy, keys.slice(0, 2));
}

function standInRule(copy: unknown, keys: readonly string[]): void {
  const rule = inside(copy, keys);
  if (!rule) return;
  const { id } = rule;
  for (const key of Object.keys(rule)) delete rule[key];
  Object.assign(rule, { id, article: STAND_IN, when: 'true' });
}

const INDICATOR = {
  ...{ version: 1, family: 'entry', colour: 'blue', rank: 0, confidence: 'U' },
  ...{ name: STAND_IN, whatToDo: STAND_IN, source: STAND_IN },
};

/** What is right of it is checked all the same. */
function standInIndicator(copy: unknown, keys: readonly string[]): void {
  const indicator = inside(copy, keys);
  if (!indicator) return;
  const { id, when } = indicator;
  for (const key of Object.keys(indicator)) delete indicator[key];
  Object.assign(indicator, INDICATOR, { id, when: typeof when === 'string' ? when : 'aided' });
}

function standInRows(copy: unknown, keys: readonly string[]): void {
  const parameter = inside(copy, keys);
  if (parameter) Object.assign(parameter, { rows: [], note: STAND_IN });
}

function inside(value: unknown, keys: readonly string[]): Tree | null {
  const found = keys.reduce<unknown>((at, key) => (at as Tree | null | undefined)?.[key], value);
  return typeof found === 'object' && found !== null ? (found as Tree) : null;
}
