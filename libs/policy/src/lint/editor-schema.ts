import { PACK_SCHEMA } from '../pack/pack-schema';

type Tree = Record<string, unknown>;

/**
 * The schema of a pack *file*, for editors: a file that extends nothing is whole, one that extends another says only
 * what differs and may take things away (`removed: true`). What a layer makes of the whole is for `policy lint`.
 */
export function packFileSchema(): object {
  const { $schema, title, ...whole } = PACK_SCHEMA;
  const layer = asLayer(whole) as Tree;
  return {
    $schema,
    title,
    if: { type: 'object', required: ['extends'] },
    then: { ...layer, required: ['id', 'extends', 'version', 'name', 'division'] },
    else: whole,
  };
}

const ONLY_WHOLE = ['required', 'oneOf', 'not', 'minItems'];

function asLayer(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asLayer);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !ONLY_WHOLE.includes(key));
  const loose = Object.fromEntries(kept.map(([key, value]) => [key, asLayer(value)]));
  if (!isForm(schema)) return loose;
  const properties = { ...(loose.properties as Tree), removed: { const: true } };
  return { ...loose, properties, ...('id' in properties && { required: ['id'] }) };
}

function isForm(schema: object): boolean {
  return 'properties' in schema && 'additionalProperties' in schema && schema.additionalProperties === false;
}
