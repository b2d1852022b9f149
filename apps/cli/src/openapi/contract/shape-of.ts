import type { Schema, Schemas } from './contract';

export interface Shape {
  /** Of the component it is, if it is one. */
  name?: string;
  schema: Schema;
}

/** What a schema is behind `$ref`, and behind `anyOf` with null: that becomes one type more. */
export function shapeOf(schema: Schema, schemas: Schemas): Shape {
  const name = referenceOf(schema)?.split('/').at(-1);
  if (name !== undefined) return { name, schema: schemas[name] ?? {} };
  const [inner, none, ...more] = schema.anyOf ?? [];
  if (!inner || none?.type !== 'null' || more.length > 0) return { schema };
  const shape = shapeOf(inner, schemas);
  return { ...shape, schema: { ...shape.schema, type: [shape.schema.type ?? [], 'null'].flat() } };
}

function referenceOf({ $ref, allOf = [] }: Schema): string | undefined {
  return $ref ?? (allOf.length === 1 ? allOf[0]?.$ref : undefined);
}
