import { meaningOf } from './meanings';
import type { Schema } from './schema';

/** A named schema as we publish it: requests are closed, and lists of words stand in an order that builds don't change. */
export function tidySchema(name: string, schema: Schema): Schema {
  const isRequest = name.endsWith('Request');
  const tidied = tidyProperty(name, schema, isRequest);
  return isRequest ? { ...tidied, additionalProperties: false } : tidied;
}

/** One property or parameter, by its name. */
export function tidyProperty(name: string, { example, ...given }: Schema, isRequest: boolean): Schema {
  const { example: usual, ...meaning } = meaningOf(name, given);
  const schema: Schema = { ...meaning, ...given, ...(meaning.type ? { type: meaning.type } : {}) };
  const shown = example ?? usual;
  if (shown !== undefined) schema.examples = [shown];
  if (schema.enum && !isRequest) schema.enum = inOrder(schema.enum);
  if (schema.items) schema.items = tidyProperty(name.replace(/s$/, ''), schema.items, isRequest);
  if (!schema.properties) return schema;
  const properties = Object.entries(schema.properties);
  schema.properties = Object.fromEntries(properties.map(([key, value]) => [key, tidyProperty(key, value, isRequest)]));
  // What has a default may be left out.
  const required = schema.required?.filter((key) => schema.properties?.[key]?.default === undefined);
  return { ...schema, required: required?.length ? required : undefined };
}

/** TypeScript doesn't keep the order of a union; null comes last. */
function inOrder(words: unknown[]): unknown[] {
  const texts = words.filter((word) => word !== null).sort();
  return words.includes(null) ? [...texts, null] : texts;
}
