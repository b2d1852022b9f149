import '../../apps/api/src/api.module';
import '../../apps/partner-api/src/partner-api.module';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';
import { DOCUMENTS, ROUTES } from './documents';
import type { JsonSchema } from './documents';

const { validationMetadatas } = getMetadataStorage() as unknown as {
  validationMetadatas: Map<{ name: string }, ValidationMetadata[]>;
};
const checks = [...validationMetadatas].flatMap(([{ name }, metadata]) =>
  metadata.map((check) => ({ shape: name, ...check, rule: check.name ?? check.type })),
);

/** How a document says what a check refuses. `each` checks are said of the items. */
const SAID_AS: Record<string, (limit: unknown) => Record<string, unknown>> = {
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isString: () => ({ type: 'string' }),
  isArray: () => ({ type: 'array' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isPlainDate: () => ({ type: 'string', format: 'date' }),
  isDivision: () => ({ type: 'string', pattern: '^[0-9]{12}$' }),
  isResidentId: () => ({ type: 'string', pattern: '^[1-9][0-9]{16}[0-9Xx]$' }),
  isIn: (words) => ({ enum: words }),
  matches: (pattern) => ({ pattern: (pattern as RegExp).source }),
  min: (minimum) => ({ minimum }),
  max: (maximum) => ({ maximum }),
  maxLength: (maxLength) => ({ maxLength }),
  arrayMinSize: (minItems) => ({ minItems }),
  arrayMaxSize: (maxItems) => ({ maxItems }),
  arrayUnique: () => ({ uniqueItems: true }),
};

/** Every place of a document where that property of that shape stands: in a schema or, for queries and paths, as a parameter. */
function places(shape: string, property: string): JsonSchema[] {
  const inSchemas = Object.values(DOCUMENTS).flatMap(({ components }) => {
    const found = components.schemas[shape]?.properties?.[property];
    return found ? [found] : [];
  });
  if (inSchemas.length > 0) return inSchemas;
  const parameters = ROUTES.flatMap(({ operation }) => operation.parameters);
  return parameters
    .filter(({ name, in: where }) => name === property && where !== 'header')
    .map(({ schema }) => schema);
}

const requests = checks.filter(({ shape, rule }) => /Request$/.test(shape) && rule && SAID_AS[rule]);

it('what the code refuses, the document has said before: each limit, list of words and format', () => {
  const unsaid = requests.filter(({ shape, propertyName, rule, constraints, each }) => {
    const said = SAID_AS[rule as string]!(constraints?.[0]);
    const found = places(shape, propertyName).map((schema) => (each ? (schema.items as JsonSchema) : schema));
    return !found.some((schema) => Object.entries(said).every(([key, value]) => isSame(schema[key], value)));
  });
  expect(requests.length).toBeGreaterThan(60);
  expect(unsaid.map(({ shape, propertyName, rule }) => `${shape}.${propertyName} ${rule}`)).toEqual([]);
});

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const bodies = Object.entries(DOCUMENTS).flatMap(([document, { components }]) =>
  Object.entries(components.schemas)
    .filter(([name]) => name.endsWith('Request'))
    .map(([name, schema]) => [`${name} (${document})`, schema] as const),
);

it.each(bodies)('%s takes no field it does not name, and no text, list or number without end', (_, schema) => {
  expect(schema.additionalProperties).toBe(false);
  const endless = Object.entries(schema.properties ?? {}).filter(([, property]) => !hasEnd(property));
  expect(endless.map(([name]) => name)).toEqual([]);
});

function hasEnd({ type, format, pattern, maxLength, maximum, maxItems, enum: words }: JsonSchema): boolean {
  if (type === 'string') return Boolean(format || pattern || maxLength || words);
  if (type === 'array') return maxItems !== undefined;
  return type === 'integer' || type === 'number' ? maximum !== undefined : true;
}
