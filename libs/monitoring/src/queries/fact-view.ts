import { maskName } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { AID, SUMMARY } from '@yimen/policy';
import { FACT_KINDS } from '../domain/fact-kinds';
import { FEED_SOURCES } from '../domain/feed-sources';

export interface FactView {
  /** What it is, in Chinese. */
  name: string;
  /** Of the household's summary, or of the fact: `medicalSelfPayFen`. */
  kind: string;
  /** Money is 分. */
  unit: string;
  value: number | string | boolean | readonly string[] | null;
  /** Null for what is taken from the household's summary: it was so on the night of the warning. */
  asOf: PlainDate | null;
  source: string | null;
  /** Masked; null for what is said of the household. */
  person: string | null;
}

/** As a night wrote it down: a name of the summary; in nights before there was one, a fact of a member. */
export type StoredFact = { value: FactView['value'] } & (
  { name: string } | { kind: string; asOf: PlainDate; source: string; person: string | null }
);

/** A fact of a warning in words. */
export function factView(fact: StoredFact): FactView {
  return 'kind' in fact ? ofMember(fact) : ofSummary(fact);
}

function ofSummary({ name, value }: Extract<StoredFact, { name: string }>): FactView {
  const known = name === AID.name ? AID : SUMMARY.get(name);
  const source = SUMMARY.get(name)?.source ?? null;
  const unit = SUMMARY.get(name)?.type.kind === 'fen' ? '分' : '';
  const said = { kind: name, unit, value, asOf: null, person: null };
  return { name: known?.words ?? name, ...said, source: source && sourceName(source) };
}

function ofMember({ kind, value, asOf, source, person }: Extract<StoredFact, { kind: string }>): FactView {
  const { name, unit } = (FACT_KINDS as Record<string, { name: string; unit: string }>)[kind] ?? {
    name: kind,
    unit: '',
  };
  return { name, kind, unit, value, asOf, source: sourceName(source), person: person && maskName(person) };
}

export function sourceName(source: string): string {
  return (FEED_SOURCES as Record<string, { name: string }>)[source]?.name ?? source;
}

/** Who delivers what a warning shows under that name; nobody, where the registry itself knows. */
export function factSource(name: string): string[] {
  const source = SUMMARY.has(name) || name === AID.name ? SUMMARY.get(name)?.source : name;
  return source ? [source] : [];
}
