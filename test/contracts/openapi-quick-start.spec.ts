import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, nameOf, problemsOf, ROUTES } from './documents';
import type { Route } from './documents';
import { validators } from './validators';

const PAGE = readFileSync(join(__dirname, '../../docs/partners.md'), 'utf8');
const BASES: Readonly<Record<string, string>> = { partner: '/partner/v1', api: '/api/v1' };
const shapes = {
  staff: validators(DOCUMENTS.staff, { closed: true }),
  partner: validators(DOCUMENTS.partner, { closed: true }),
};

/** `ask "$token" METHOD "$partner/path?query" version 'body'`, wherever the page calls. */
const CALL = /ask "\$\w+" ([A-Z]+) "\$(partner|api)([^"?]*)(?:\?([^"]*))?"(?: ("[^"]*"|\d+))?(?: '(\{[^']*\})')?/g;
const calls = [...PAGE.matchAll(CALL)].map(([text, method = '', base = '', path = '', query = '', version, body]) => {
  const address = new RegExp(`^${BASES[base]}${path.replaceAll(/\$\w+/g, '\\{\\w+\\}')}$`);
  const route = ROUTES.find((one) => one.method === method && address.test(one.path));
  return { text, route, query: [...new URLSearchParams(query).keys()], version, body };
});

const known = calls.filter((call): call is typeof call & { route: Route } => call.route !== undefined);
const asks = (route: Route, name: string) => route.operation.parameters.find((parameter) => parameter.name === name);

describe('docs/partners.md, which a bureau’s programmers type in', () => {
  it('calls operations that there are', () => {
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter(({ route }) => !route).map(({ text }) => text)).toEqual([]);
  });

  it('asks by queries that there are', () => {
    const wrong = known.filter(({ route, query }) => query.some((name) => asks(route, name)?.in !== 'query'));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('sends a version wherever one is asked for', () => {
    const wrong = known.filter(
      ({ route, version }) => asks(route, 'If-Match')?.required && !version?.replaceAll('"', ''),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('sends bodies that would be taken', () => {
    const wrong = known.filter(({ route: { document, operation }, body }) => {
      const schema = operation.requestBody?.content['application/json']?.schema;
      return body === undefined ? false : !schema || !shapes[document](schema)(JSON.parse(body));
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('reads fields that there are', () => {
    const fields = new Set(
      Object.values(DOCUMENTS).flatMap(({ components }) =>
        Object.values(components.schemas).flatMap(({ properties }) => Object.keys(properties ?? {})),
      ),
    );
    const read = [...PAGE.matchAll(/\b(?:it|r|e|d|w)((?:\.[a-z]\w*(?!\w*\())+)/g)].flatMap(([, path]) =>
      String(path).slice(1).split('.'),
    );
    const plain = ['access_token', 'items', 'map', 'find', 'at', 'join', 'length'];
    expect(read.length).toBeGreaterThan(20);
    expect(read.filter((name) => !fields.has(name) && !plain.includes(name))).toEqual([]);
  });

  it('names operations in its text that there are', () => {
    const named = [...PAGE.matchAll(/`(GET|POST|PUT|DELETE) ([^`?]+)(?:\?[^`]*)?`/g)].map(([, method, path = '']) =>
      nameOf({ method: String(method), path: /^\/(partner|api)\//.test(path) ? path : `/partner/v1${path}` }),
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !ROUTES.some((route) => nameOf(route) === name))).toEqual([]);
  });

  it('explains refusals by codes that operations answer with, each with its status', () => {
    const rows = [...PAGE.matchAll(/^\| (\d{3}) \| ((?:`[\w-]+`(?:, )?)+) \|/gm)];
    const told = rows.flatMap(([, status, codes = '']) =>
      [...codes.matchAll(/`([\w-]+)`/g)].map(([, code = '']) => ({ status: Number(status), code })),
    );
    const partner = ROUTES.filter(({ document }) => document === 'partner');
    const isMet = ({ status, code }: (typeof told)[number]) =>
      partner.some(({ operation }) => problemsOf(operation, status).includes(code));
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((one) => !isMet(one))).toEqual([]);
  });
});
