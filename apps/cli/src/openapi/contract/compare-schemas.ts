import type { Change, ChangeKind } from './changes';
import type { Schema, Schemas } from './contract';
import { shapeOf } from './shape-of';
import { valuesLost } from './values-lost';

export interface Sides {
  then: Schemas;
  now: Schemas;
  /** `asked`: clients send it, so it must take what it took. `told`: clients read it, so it must hold what it held. */
  side: 'asked' | 'told';
  /** Components on the way here: one that holds itself is looked at once. */
  within?: readonly string[];
}

const FIELD: Readonly<Record<Sides['side'], Record<'more' | 'less', ChangeKind>>> = {
  asked: { more: 'field-required', less: 'field-optional' },
  told: { more: 'field-always', less: 'field-not-always' },
};

/** What became of a schema. Fields are named by the component they are in, so that many operations tell of them once. */
export function compareSchemas(at: string, then: Schema, now: Schema, sides: Sides): Change[] {
  const [was, is] = [shapeOf(then, sides.then), shapeOf(now, sides.now)];
  const values = valueChanges(at, was.schema, is.schema, sides.side);
  if (is.name !== undefined && sides.within?.includes(is.name)) return values;
  const place = is.name ?? at;
  const inner = { ...sides, within: [...(sides.within ?? []), place] };
  return [
    ...values,
    ...fieldChanges(place, was.schema, is.schema, inner),
    ...innerChanges(place, was.schema, is.schema, inner),
  ];
}

function valueChanges(at: string, was: Schema, is: Schema, side: Sides['side']): Change[] {
  const told = (kind: ChangeKind, lost: readonly string[]): Change[] =>
    lost.length > 0 ? [{ kind, at, detail: lost.join('; ') }] : [];
  const less = valuesLost(was, is).map(({ keyword, had, has }) => `${keyword} ${has ? `${had} → ${has}` : `- ${had}`}`);
  const more = valuesLost(is, was).map(({ keyword, had, has }) => `${keyword} ${has ? `${has} → ${had}` : `+ ${had}`}`);
  const values =
    side === 'asked'
      ? [...told('narrowed', less), ...told('loosened', less.length > 0 ? [] : more)]
      : [...told('widened', more), ...told('tightened', more.length > 0 ? [] : less)];
  return [
    ...values,
    ...told('default-changed', side === 'asked' ? defaultChange(was, is) : []),
    ...reshaped(at, was, is),
  ];
}

function defaultChange(was: Schema, is: Schema): string[] {
  const [had, has] = [was, is].map((schema) => JSON.stringify(schema.default) ?? 'none');
  return had === has ? [] : [`${had} → ${has}`];
}

/** Alternatives are not followed: where they differ a person must look. */
function reshaped(at: string, was: Schema, is: Schema): Change[] {
  const [had, has] = [was, is].map(({ oneOf, anyOf }) => JSON.stringify([oneOf, anyOf]));
  return had === has ? [] : [{ kind: 'shape-changed', at }];
}

function fieldChanges(at: string, was: Schema, is: Schema, sides: Sides): Change[] {
  const [had, has] = [was.properties ?? {}, is.properties ?? {}];
  return [...new Set([...Object.keys(had), ...Object.keys(has)])].flatMap((name): Change[] => {
    const place = `${at}/${name}`;
    const [then, now] = [had[name], has[name]];
    const [needed, needs] = [was, is].map(({ required }) => required?.includes(name) ?? false);
    if (!now) return [{ kind: 'field-removed', at: place }];
    if (!then) return [{ kind: sides.side === 'asked' && needs ? 'field-required' : 'field-added', at: place }];
    const kind = FIELD[sides.side][needs ? 'more' : 'less'];
    return [...(needed === needs ? [] : [{ kind, at: place }]), ...compareSchemas(place, then, now, sides)];
  });
}

function innerChanges(at: string, was: Schema, is: Schema, sides: Sides): Change[] {
  const pairs = [
    ['items', was.items, is.items],
    ['*', was.additionalProperties, is.additionalProperties],
  ] as const;
  return pairs.flatMap(([name, then, now]) =>
    typeof then === 'object' && typeof now === 'object' ? compareSchemas(`${at}/${name}`, then, now, sides) : [],
  );
}
