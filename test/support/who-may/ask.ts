import { randomUUID } from 'node:crypto';
import { NIGHT } from '../case-in-hand';
import type { CaseInHand } from '../case-in-hand';
import type { Caller, Reply } from '../client';
import { feedHeaders } from '../feed-in-hand';
import { TONGJING } from '../people';
import type { Rule } from './rule';

/** Nobody has seen this version: whoever gets as far as being told so was let in, and nothing has changed. */
const NEVER_SEEN = '"999"';

export type Asked = Pick<Rule, 'route' | 'id' | 'action' | 'body' | 'shows' | 'elsewhere' | 'lines'>;

export function ask(
  caller: Caller,
  { route, id, action = '', body, lines }: Asked,
  inHand: CaseInHand,
): Promise<Reply> {
  const [method = '', address = ''] = route.split(' ');
  const path = address
    .replace(/\{(id|ref)\}/, id ? inHand[id] : '')
    .replace('{action}', action)
    .replace('{findingId}', inHand.finding)
    .replace('{assistId}', inHand.medical)
    .replace('{date}', NIGHT)
    .replace('{source}', 'medical-insurance')
    .replace('{number}', '1')
    .replace('{division}', TONGJING)
    .replace('{year}', '2026');
  if (lines) return caller.send(method, path, lines, { ...feedHeaders(lines), 'Idempotency-Key': randomUUID() });
  return method === 'GET' ? caller.get(path) : caller.write(method, path, body?.(inHand), { seen: NEVER_SEEN });
}

/** Let in: the answer is neither 401 nor 403 nor 404, and a list shows the case. */
export function expectLetIn(reply: Reply, { shows }: Asked, inHand: CaseInHand): void {
  expect([200, 201, 202, 412]).toContain(reply.status);
  if (shows) expect(JSON.stringify(reply.body)).toContain(shows(inHand));
}

/** Told nothing: not even that there is such a case. */
export function expectNothing(reply: Reply, asked: Asked, inHand: CaseInHand): void {
  const { elsewhere, shows } = asked;
  if (elsewhere === 'the same') return expectLetIn(reply, asked, inHand);
  if (elsewhere === 'nothing') return void expect(reply.status).toBe(404);
  if (elsewhere === 'nothing-to-sample') return void expect(reply.body.code).toBe(elsewhere);
  if (elsewhere === 'feed-source-not-yours' || elsewhere === 'division-out-of-area' || elsewhere === 'not-allowed')
    return expectRefused(reply, elsewhere);
  expect(reply.status).toBe(200);
  expect(JSON.stringify(reply.body)).not.toContain(shows?.(inHand));
}

export function expectRefused(reply: Reply, code: string): void {
  expect(reply).toMatchObject({ status: 403, body: { code } });
}
