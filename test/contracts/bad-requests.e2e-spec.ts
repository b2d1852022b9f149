import type { Caller } from '../support/client';
import { County } from '../support/county';
import { qinApplication } from '../support/steps';

/** Requests no form would send: broken clients, curious people, attackers. Always a problem, never a 500. */
describe('requests that are wrong before anybody reads them', () => {
  let county: County;
  let clerk: Caller;

  beforeAll(async () => {
    county = await (await County.open()).startApi();
    clerk = await county.staff('tongjing-clerk');
  });
  afterAll(() => county?.close());

  const raw = (body: string, type = 'application/json') =>
    clerk.send('POST', '/api/v1/applications', body, { 'Content-Type': type, 'Idempotency-Key': 'raw' });

  it.each([
    ['JSON cut in half', () => raw('{"channel": "win'), 400, 'malformed-json'],
    ['no JSON at all', () => raw('覃桂芳来申请'), 400, 'malformed-json'],
    ['a list where a form is wanted', () => raw('[]'), 400, 'validation-failed'],
    ['5,000 nested lists', () => raw('['.repeat(5000) + ']'.repeat(5000)), 400, 'too-deep'],
    [
      '5,000 nested lists deep inside',
      () => raw(`{"hardships":${'['.repeat(5000)}${']'.repeat(5000)}}`),
      400,
      'too-deep',
    ],
    ['300 kB', () => raw(JSON.stringify({ note: 'x'.repeat(300_000) })), 413, 'body-too-large'],
    ['a form post', () => raw('channel=window', 'application/x-www-form-urlencoded'), 415, 'unsupported-media-type'],
    ['XML', () => raw('<a/>', 'application/xml'), 415, 'unsupported-media-type'],
    [
      'a character set nobody speaks',
      () => raw('{}', 'application/json; charset=klingon'),
      415,
      'unsupported-media-type',
    ],
    ['an address that does not exist', () => clerk.get('/api/v1/aplications'), 404, 'route-unknown'],
    ['an address with a broken escape', () => clerk.get('/api/v1/applications/%E0%A4%A'), 404, 'route-unknown'],
    ['an id that is none', () => clerk.get('/api/v1/applications/17'), 400, 'validation-failed'],
    [
      'an unknown query parameter on a list',
      () => clerk.get('/api/v1/applications?townhsip=1'),
      400,
      'unknown-query-parameter',
    ],
    [
      'an unknown query parameter where none is taken',
      () => clerk.get('/api/v1/applications/0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69?all=1'),
      400,
      'unknown-query-parameter',
    ],
    ['a page of ten thousand', () => clerk.get('/api/v1/applications?limit=10000'), 400, 'validation-failed'],
    [
      'the same parameter twice',
      () => clerk.get('/api/v1/applications?status=accepted&status=declined'),
      400,
      'validation-failed',
    ],
  ])('%s', async (_, send, status, code) => {
    const reply = await send();
    expect(reply).toMatchObject({ status, body: { status, code, type: `urn:yimen:problem:${code}` } });
    expect(reply.body.title).toMatch(/[\u4e00-\u9fff]/);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body.traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('a method the address does not have is 405 and names those it has', async () => {
    const reply = await clerk.send('DELETE', '/api/v1/applications');
    expect(reply).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(reply.headers.get('allow')).toContain('POST');
  });

  it('a prototype in the body is an unknown field and poisons nothing', async () => {
    const body = JSON.stringify(qinApplication()).replace(
      '{',
      '{"__proto__":{"admin":true},"constructor":{"prototype":{}},',
    );
    const reply = await raw(body);
    expect([201, 400]).toContain(reply.status);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('the caller’s trace is carried into the problem', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const reply = await clerk.get('/api/v1/nothing', { traceparent });
    expect(reply.body.traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });
});
