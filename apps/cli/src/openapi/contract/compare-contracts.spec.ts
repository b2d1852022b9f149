import { isBreaking, named } from './changes';
import { compareContracts } from './compare-contracts';
import type { Contract, Operation, Schema } from './contract';
import { smallContract } from './contract-spec';

type Loose = Record<string, never> & Schema;
const CLOSE = 'POST /v1/cases/{id}/close';

const after = (edit: (contract: Contract, close: Operation) => unknown) => {
  const now = smallContract();
  edit(now, now.paths['/v1/cases/{id}/close']!.post as Operation);
  return compareContracts(smallContract(), now);
};
const field = ({ components: { schemas } }: Contract, name: string, key: string) =>
  schemas[name]!.properties![key] as Loose;
const asked = (key: string, value: Schema) => (contract: Contract) =>
  Object.assign(field(contract, 'CloseRequest', key), value);
const told = (key: string, value: Schema) => (contract: Contract) =>
  Object.assign(field(contract, 'CaseResponse', key), value);
const json = (close: Operation) => close.responses[409]!.content!['application/problem+json']!;

it('the same contract has no changes', () => {
  expect(after(() => undefined)).toEqual([]);
});

it.each<[string, (contract: Contract, close: Operation) => unknown]>([
  [`${CLOSE}: operation removed`, ({ paths }) => delete paths['/v1/cases/{id}/close']],
  [`${CLOSE}: operationId changed (Cases_close → Cases_end)`, (_, close) => (close.operationId = 'Cases_end')],
  [`${CLOSE} header If-Match: parameter removed`, (_, close) => close.parameters!.pop()],
  [`${CLOSE} header If-Match: parameter now required`, (_, close) => (close.parameters![1]!.required = true)],
  [
    `${CLOSE} header Idempotency-Key: parameter now required`,
    (_, close) => close.parameters!.push({ name: 'Idempotency-Key', in: 'header', required: true, schema: {} }),
  ],
  [
    `${CLOSE} path id: requests may say less (format uuid → date)`,
    (_, close) => (close.parameters![0]!.schema.format = 'date'),
  ],
  [
    'GET /v1/cases/{id} body: body now required',
    ({ paths }) => (paths['/v1/cases/{id}']!.get!.requestBody = { required: true, content: {} }),
  ],
  [
    `${CLOSE} body application/json: media type removed`,
    (_, close) => delete close.requestBody!.content['application/json'],
  ],
  [`${CLOSE} 409: status removed`, (_, close) => delete close.responses[409]],
  [`${CLOSE} 202: new success status`, (_, close) => (close.responses[202] = {})],
  [`${CLOSE} 409: problem code removed (case-held)`, (_, close) => (json(close).examples = {})],
  [`${CLOSE} 200: header removed (ETag)`, (_, close) => (close.responses[200]!.headers = {})],
  [`${CLOSE} 200 application/json: media type removed`, (_, close) => (close.responses[200]!.content = {})],
  [`${CLOSE}: needs another scope (cases.decide)`, (_, close) => close.security![0]!.oauth2!.push('cases.decide')],
  ['CloseRequest/note: field removed', ({ components }) => delete components.schemas.CloseRequest!.properties!.note],
  [
    'CloseRequest/by: field required in requests',
    ({ components: { schemas } }) => {
      schemas.CloseRequest!.properties!.by = { type: 'string' };
      schemas.CloseRequest!.required!.push('by');
    },
  ],
  [
    'CloseRequest/note: field required in requests',
    ({ components }) => components.schemas.CloseRequest!.required!.push('note'),
  ],
  ['CloseRequest/note: requests may say less (maxLength 500 → 200)', asked('note', { maxLength: 200 })],
  ['CloseRequest/note: requests may say less (minLength none → 1)', asked('note', { minLength: 1 })],
  ['CloseRequest/note: requests may say less (pattern none → ^a$)', asked('note', { pattern: '^a$' })],
  ['CloseRequest/note: requests may say less (enum any → a)', asked('note', { enum: ['a'] })],
  ['CloseRequest/outcome: requests may say less (enum - refused)', asked('outcome', { enum: ['granted'] })],
  ['CloseRequest/days: requests may say less (minimum 1 → 2)', asked('days', { minimum: 2 })],
  ['CloseRequest/days: requests may say less (maximum 30 → 20)', asked('days', { maximum: 20 })],
  ['CloseRequest/days: requests may say less (type integer → string)', asked('days', { type: 'string' })],
  ['CloseRequest/days: default changed (20 → 10)', asked('days', { default: 10 })],
  ['CloseRequest/papers: requests may say less (uniqueItems none → true)', asked('papers', { uniqueItems: true })],
  [
    'CloseRequest/papers/items: requests may say less (pattern ^[a-z]+$ → ^[a-f]+$)',
    asked('papers', { items: { type: 'string', pattern: '^[a-f]+$' } }),
  ],
  [
    'CaseResponse/holder: field removed',
    ({ components }) => delete components.schemas.CaseResponse!.properties!.holder,
  ],
  [
    'CaseResponse/status: field no longer always in answers',
    ({ components }) => (components.schemas.CaseResponse!.required = ['id']),
  ],
  [
    'CaseResponse/status: answers may say more than promised (enum + late)',
    told('status', { enum: ['open', 'closed', 'late'] }),
  ],
  ['CaseResponse/holder: answers may say more than promised (maxLength 200 → 300)', told('holder', { maxLength: 300 })],
  [
    'CaseResponse/id: answers may say more than promised (type string → string|null)',
    told('id', { type: ['string', 'null'] }),
  ],
  ['CaseResponse/id: answers may say more than promised (format uuid → none)', told('id', { format: undefined })],
  [
    'ClockResponse/due: answers may say more than promised (type string → integer)',
    ({ components }) => (components.schemas.ClockResponse!.properties!.due = { type: 'integer' }),
  ],
  ['CaseResponse/clock: alternatives changed', told('clock', { anyOf: [{ type: 'string' }, { type: 'integer' }] })],
])('breaks clients: %s', (line, edit) => {
  const changes = after(edit);
  expect(changes.filter(isBreaking).map(named)).toContain(line);
});

it.each<[string, (contract: Contract, close: Operation) => unknown]>([
  ['POST /v1/cases: operation added', ({ paths }, close) => (paths['/v1/cases'] = { post: close })],
  [
    `${CLOSE} query limit: optional parameter added`,
    (_, close) => close.parameters!.push({ name: 'limit', in: 'query', schema: {} }),
  ],
  [`${CLOSE} path id: parameter no longer required`, (_, close) => (close.parameters![0]!.required = false)],
  [
    'GET /v1/cases/{id} body: optional body added',
    ({ paths }) => (paths['/v1/cases/{id}']!.get!.requestBody = { content: {} }),
  ],
  [
    `${CLOSE} 200 text/html: media type added`,
    (_, close) => (close.responses[200]!.content!['text/html'] = { schema: {} }),
  ],
  [`${CLOSE} 423: new error status`, (_, close) => (close.responses[423] = {})],
  [`${CLOSE} 409: problem code added (case-late)`, (_, close) => (json(close).examples!['case-late'] = {})],
  [`${CLOSE} 409: header added (Retry-After)`, (_, close) => (close.responses[409]!.headers!['Retry-After'] = {})],
  [`${CLOSE}: scope no longer needed (cases.handle)`, (_, close) => (close.security = [{ oauth2: [] }])],
  ['CloseRequest/by: field added', ({ components }) => (components.schemas.CloseRequest!.properties!.by = {})],
  ['CaseResponse/by: field added', ({ components }) => (components.schemas.CaseResponse!.properties!.by = {})],
  [
    'CloseRequest/outcome: field no longer required in requests',
    ({ components }) => (components.schemas.CloseRequest!.required = []),
  ],
  [
    'CaseResponse/holder: field now always in answers',
    ({ components }) => components.schemas.CaseResponse!.required!.push('holder'),
  ],
  ['CloseRequest/note: requests may say more (maxLength 500 → 900)', asked('note', { maxLength: 900 })],
  [
    'CloseRequest/outcome: requests may say more (enum + partly)',
    asked('outcome', { enum: ['granted', 'refused', 'partly'] }),
  ],
  ['CaseResponse/status: answers promise more closely (enum - closed)', told('status', { enum: ['open'] })],
  [
    'CaseResponse/clock: answers promise more closely (type object|null → object)',
    told('clock', { anyOf: undefined, $ref: '#/components/schemas/ClockResponse' }),
  ],
])('breaks nobody: %s', (line, edit) => {
  const changes = after(edit);
  expect(changes.map(named)).toContain(line);
  expect(changes.filter(isBreaking)).toEqual([]);
});

it('words, examples and the order of things may change freely', () => {
  const changes = after((contract, close) => {
    Object.assign(close, { summary: '办结', tags: ['x'] });
    Object.assign(field(contract, 'CaseResponse', 'status'), { description: 'x', examples: ['open'] });
    contract.components.schemas.CaseResponse!.required!.reverse();
  });
  expect(changes).toEqual([]);
});

it('a component that holds itself, or that many operations answer with, is told of once', () => {
  const changes = after(({ components }) => delete components.schemas.ClockResponse!.properties!.due);
  expect(changes.map(named)).toEqual(['ClockResponse/due: field removed']);
});
