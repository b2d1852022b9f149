import { limited } from './limits';
import { meaningOf } from './meanings';
import type { Schema } from './schema';

/** A named schema as we publish it: requests are closed, and lists of words stand in an order that builds don't change. */
export function tidySchema(name: string, schema: Schema): Schema {
  const isRequest = /(Request|Form)$/.test(name);
  const tidied = tidyProperty(name, schema, isRequest);
  return isRequest ? { ...tidied, additionalProperties: false } : tidied;
}

/** One property or parameter, by its name. */
export function tidyProperty(name: string, { example, ...given }: Schema, isRequest: boolean): Schema {
  const { example: usual, ...meaning } = meaningOf(name, given);
  const schema = limited(name, { ...meaning, ...given, ...(meaning.type ? { type: meaning.type } : {}) }, isRequest);
  const shown = example ?? usual;
  if (shown !== undefined) schema.examples = [shown];
  if (schema.enum && !isRequest) schema.enum = inOrder(schema.enum);
  return { ...schema, ...partsOf(name, schema, isRequest) };
}

/** What is inside, each by its name; an item by that of its list. */
function partsOf(name: string, schema: Schema, isRequest: boolean): Schema {
  const { items, oneOf, additionalProperties: others, properties } = schema;
  const tidied = (inner: Schema) => tidyProperty(name.replace(/s$/, ''), inner, isRequest);
  return {
    ...(items ? { items: tidied(items) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(tidied) } : {}),
    ...(typeof others === 'object' ? { additionalProperties: tidied(others) } : {}),
    ...(properties ? propertiesOf(schema, properties, isRequest) : {}),
  };
}

function propertiesOf({ required }: Schema, named: Record<string, Schema>, isRequest: boolean): Schema {
  const told = Object.entries(named).map(([key, value]) => [key, tidyProperty(key, value, isRequest)] as const);
  const properties = Object.fromEntries(told);
  // What has a default may be left out.
  const asked = required?.filter((key) => properties[key]?.default === undefined);
  return { properties, required: asked?.length ? asked : undefined };
}

/** TypeScript doesn't keep the order of a union; null comes last. */
function inOrder(words: unknown[]): unknown[] {
  const texts = words.filter((word) => word !== null).sort();
  return words.includes(null) ? [...texts, null] : texts;
}
