import type { PackDocument, ProgrammeDocument } from '../domain/pack/pack-document';
import { splitTemplate } from '../domain/program/template';

export interface ExpressionText {
  /** The definition whose own text it is: `household.income`. */
  of?: string;
  text: string;
}

/** Every expression of a pack as it is written, placeholders in texts too. */
export function expressionsIn(document: PackDocument): ExpressionText[] {
  const { definitions, parameters, needs, programmes, indicators } = document;
  return [
    ...(['household', 'member'] as const).flatMap((level) =>
      Object.entries(definitions[level] ?? {}).map(([name, { is }]) => ({ of: `${level}.${name}`, text: is })),
    ),
    ...texts(Object.values(parameters).map(({ check }) => check?.is)),
    ...Object.values(needs).flatMap(({ seen, seenIn, says }) => [...texts([seen, seenIn]), ...placeholders([says])]),
    ...programmes.flatMap(inProgramme),
    ...texts(stringsIn(indicators)),
  ];
}

function inProgramme({ covers, monthly, oneOff, rules }: ProgrammeDocument): ExpressionText[] {
  return [
    ...texts([covers, monthly, oneOff]),
    ...rules.flatMap((rule) => [
      ...texts([rule.when, rule.unless]),
      ...placeholders([rule.yes, rule.no, rule.unknown]),
    ]),
  ];
}

function texts(given: readonly (string | undefined)[]): ExpressionText[] {
  return given.flatMap((text) => (text === undefined ? [] : [{ text }]));
}

function placeholders(given: readonly (string | undefined)[]): ExpressionText[] {
  return given.flatMap((text) =>
    splitTemplate(text ?? '').flatMap((part) => (typeof part === 'string' ? [] : [{ text: part.text }])),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
