import type { Change, ChangeKind } from './changes';
import { compareContents } from './compare-contents';
import { compareReplies } from './compare-replies';
import { compareSchemas } from './compare-schemas';
import type { Contract, Operation, Pair } from './contract';

/** What became of one operation: how it is called, what it is sent, what it answers. */
export function compareOperations({ at, then, now }: Pair, was: Contract, is: Contract): Change[] {
  const schemas = { then: was.components.schemas, now: is.components.schemas };
  const renamed = then.operationId === now.operationId ? [] : [`${then.operationId} → ${now.operationId}`];
  return [
    ...renamed.map((detail): Change => ({ kind: 'operation-renamed', at, detail })),
    ...scopeChanges(at, then, now),
    ...parameterChanges({ at, then, now }, schemas),
    ...bodyChanges({ at, then, now }, schemas),
    ...compareReplies({ at, then, now }, schemas),
  ];
}

type Both = Record<'then' | 'now', Contract['components']['schemas']>;

function scopeChanges(at: string, then: Operation, now: Operation): Change[] {
  const [had, has] = [then, now].map(({ security = [] }) =>
    security.flatMap((one) => Object.entries(one).flatMap(([scheme, scopes]) => [scheme, ...scopes])),
  ) as [string[], string[]];
  const told = (kind: ChangeKind, names: string[]): Change[] => names.map((detail) => ({ kind, at, detail }));
  return [
    ...told(
      'scope-needed',
      has.filter((name) => !had.includes(name)),
    ),
    ...told(
      'scope-dropped',
      had.filter((name) => !has.includes(name)),
    ),
  ];
}

function parameterChanges({ at, then, now }: Pair, schemas: Both): Change[] {
  const [had, has] = [then, now].map(
    ({ parameters = [] }) => new Map(parameters.map((one) => [`${one.in} ${one.name}`, one] as const)),
  ) as [Parameters, Parameters];
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((name): Change[] => {
    const [was, is, place] = [had.get(name), has.get(name), `${at} ${name}`];
    if (!is) return [{ kind: 'parameter-removed', at: place }];
    if (!was) return [{ kind: is.required ? 'parameter-required' : 'parameter-added', at: place }];
    const kind = is.required ? 'parameter-required' : 'parameter-optional';
    const need: Change[] = Boolean(was.required) === Boolean(is.required) ? [] : [{ kind, at: place }];
    return [...need, ...compareSchemas(place, was.schema, is.schema, { ...schemas, side: 'asked' })];
  });
}

type Parameters = Map<string, NonNullable<Operation['parameters']>[number]>;

function bodyChanges({ at, then, now }: Pair, schemas: Both): Change[] {
  const [was, is, place] = [then.requestBody, now.requestBody, `${at} body`];
  const isNeeded = is?.required && !was?.required;
  const need: Change[] = isNeeded ? [{ kind: 'body-required', at: place }] : [];
  if (!was && is) return isNeeded ? need : [{ kind: 'body-added', at: place }];
  return [...need, ...compareContents(place, was?.content, is?.content, { ...schemas, side: 'asked' })];
}
