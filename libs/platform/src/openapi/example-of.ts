import { resolved } from './schema';
import type { Schema, Schemas } from './schema';

/**
 * A whole example, put together from those of the properties: what is required, and what has an example of its own.
 * Undefined where nothing is known.
 */
export function exampleOf(schema: Schema, schemas: Schemas): unknown {
  if (schema.examples) return schema.examples[0];
  if (schema.anyOf) return schema.anyOf[0] && exampleOf(schema.anyOf[0], schemas);
  const shape = resolved(schema, schemas);
  if (shape.examples) return shape.examples[0];
  if (shape.items) {
    const item = exampleOf(shape.items, schemas);
    return item === undefined ? undefined : [item];
  }
  if (!shape.properties) return shape.enum?.[0] ?? shape.minimum;
  const told = Object.entries(shape.properties).flatMap(([name, property]) => {
    const required = shape.required?.includes(name);
    const value = required || hasExample(property, schemas) ? exampleOf(property, schemas) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

function hasExample(schema: Schema, schemas: Schemas): boolean {
  if (schema.examples) return true;
  const shape = resolved(schema, schemas);
  const parts = [...Object.values(shape.properties ?? {}), ...(shape.items ? [shape.items] : [])];
  return shape.examples !== undefined || parts.some((part) => hasExample(part, schemas));
}
