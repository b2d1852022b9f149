import Ajv from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Document, JsonSchema } from './documents';

/**
 * Validators for the schemas of one document, compiled when first asked for. They know JSON Schema 2020-12 and no more:
 * a word of Nest's or of OpenAPI 3.0 in a schema is a fault. `closed` allows no property that isn't named.
 */
export function validators(
  { components }: Document,
  { closed }: { closed: boolean },
): (schema: JsonSchema) => ValidateFunction {
  const ajv = addFormats(new Ajv({ strict: true, strictTypes: false, allErrors: true }));
  const close = (schema: JsonSchema) =>
    closed && schema.properties ? { ...schema, additionalProperties: false } : schema;
  const named = Object.entries(components.schemas).map(([name, schema]) => [name, local(close(schema))]);
  ajv.addSchema({ $id: 'document', $defs: Object.fromEntries(named) });
  const compiled = new Map<JsonSchema, ValidateFunction>();
  return (schema) => {
    const known = compiled.get(schema) ?? ajv.compile(local(schema));
    compiled.set(schema, known);
    return known;
  };
}

function local(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('"#/components/schemas/', '"document#/$defs/');
  return JSON.parse(text) as JsonSchema;
}
