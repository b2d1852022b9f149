import { DOCUMENTS, ROUTES, WRITES, nameOf } from './documents';
import type { JsonSchema, Media, Route } from './documents';
import { validators } from './validators';

const BY_RECEIPT = [
  'POST /api/v1/citizen/leads/lookup',
  'POST /api/v1/citizen/lookup',
  'POST /api/v1/citizen/notices',
  'POST /api/v1/citizen/notices/{id}',
];
/** Whoever passes by reports somebody in need; the page's key stands in what it sends. */
const BY_A_NEIGHBOUR = 'POST /api/v1/citizen/leads';
const BY_LINK = /^(GET|POST) \/public\/v1\/links\/\{token\}(\/[a-z]+)?$/;
const FOR_EVERYBODY = ['GET /public/v1/publicity/{id}', BY_A_NEIGHBOUR];
const READS_BY_POST = [...BY_RECEIPT, 'POST /api/v1/households/search', 'POST /api/v1/warnings/tuning'];
const both = Object.entries(DOCUMENTS);

const shapes = Object.fromEntries(both.map(([name, document]) => [name, validators(document, { closed: false })]));
const compile = (document: string, schema: JsonSchema) => shapes[document]!(schema);

const tell = (route: Route) => `${nameOf(route)} (${route.document})`;
const failing = (routes: readonly Route[], isFine: (route: Route) => boolean) =>
  routes.filter((route) => !isFine(route)).map(tell);

describe.each(both)('the %s document', (name, { openapi, paths, components }) => {
  it('is OpenAPI 3.1, and no operation shares its name with another', () => {
    expect(openapi).toMatch(/^3\.1\./);
    const ids = Object.values(paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has schemas that a validator takes without a word it does not know', () => {
    for (const schema of Object.values(components.schemas)) expect(() => compile(name, schema)).not.toThrow();
  });

  it('shows examples that are valid, wherever it shows one', () => {
    const wrong: string[] = [];
    const look = (schema: JsonSchema, at: string) => {
      for (const example of schema.examples ?? []) if (!compile(name, schema)(example)) wrong.push(at);
      for (const [key, inner] of Object.entries(schema.properties ?? {})) look(inner, `${at}.${key}`);
    };
    for (const [key, schema] of Object.entries(components.schemas)) look(schema, key);
    expect(wrong).toEqual([]);
  });

  it('keeps health and metrics to itself', () => {
    expect(Object.keys(paths).filter((path) => !/^\/(api|partner|public)\/v1\//.test(path))).toEqual([]);
  });
});

const FILES = ['text/html', 'text/csv', 'application/x-ndjson'];

describe('each operation', () => {
  it('says in Chinese and in English what it does', () => {
    const bilingual = /^[^·]*\p{Script=Han}[^·]* · [A-Z][^\p{Script=Han}]+$/u;
    expect(failing(ROUTES, ({ operation }) => bilingual.test(operation.summary))).toEqual([]);
  });

  it('answers success with named properties, with a page or a file, or by leading back to one', () => {
    const isNamed = ({ document, operation }: Route) => {
      const success = Object.entries(operation.responses).find(([status]) => /^2/.test(status))?.[1];
      const told = Object.keys(success?.content ?? {});
      if (operation.responses['303'] || told.some((type) => FILES.includes(type))) return true;
      const name = String(success?.content?.['application/json']?.schema.$ref).split('/').at(-1) as string;
      return Object.keys(DOCUMENTS[document].components.schemas[name]?.properties ?? {}).length > 0;
    };
    expect(failing(ROUTES, isNamed)).toEqual([]);
  });

  it('declares every parameter of its address', () => {
    const isWhole = ({ path, operation }: Route) =>
      [...path.matchAll(/\{(\w+)\}/g)].every(([, name]) =>
        operation.parameters.some((parameter) => parameter.in === 'path' && parameter.name === name),
      );
    expect(failing(ROUTES, isWhole)).toEqual([]);
  });

  it('asks for a token, but for her receipt, an answer link, and what hangs in the village', () => {
    const open = ROUTES.filter(({ operation }) => operation.security.length === 0);
    const others = open.map(nameOf).filter((name) => !BY_LINK.test(name));
    expect(others.sort()).toEqual([...FOR_EVERYBODY, ...BY_RECEIPT]);
  });

  it('asks for an Idempotency-Key if it changes anything', () => {
    const posts = ROUTES.filter(({ method }) => method !== 'GET');
    const forms = posts.filter((route) => BY_LINK.test(nameOf(route)));
    const keyed = [...WRITES, ...forms, ...posts.filter((route) => nameOf(route) === BY_A_NEIGHBOUR)];
    const others = posts.filter((route) => !keyed.includes(route));
    expect(others.map(nameOf).sort()).toEqual(READS_BY_POST);
    expect(failing(forms, carriesItsKey)).toEqual([]);
    const isRequired = ({ operation }: Route) =>
      operation.parameters.some(({ name, required }) => name === 'Idempotency-Key' && required);
    expect(failing(WRITES, isRequired)).toEqual([]);
  });

  it('shows a request that would be taken', () => {
    const bodies = ROUTES.flatMap(({ document, operation }) =>
      Object.values(operation.requestBody?.content ?? {}).map((media) => ({ document, media })),
    );
    const shown = ({ media: { schema, examples }, document }: { media: Media; document: string }) => {
      const validate = compile(document, schema);
      return Object.values(examples ?? {}).map(({ value }) => validate(value));
    };
    expect(bodies.length).toBeGreaterThan(10);
    expect(bodies.filter((body) => !shown(body).length || shown(body).includes(false))).toEqual([]);
  });
});

/** A browser sends no header: the key of a form stands in it. */
function carriesItsKey({ document, operation }: Route): boolean {
  const form = operation.requestBody?.content['application/x-www-form-urlencoded']?.schema;
  const name = String(form?.$ref).split('/').at(-1) as string;
  const { properties, required } = DOCUMENTS[document].components.schemas[name] ?? {};
  return Boolean(properties?.key) && (required as string[]).includes('key');
}
