import { createHmac, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { newSecret, secretText, signedHeaders } from './signature';

const EVENT = {
  specversion: '1.0',
  type: 'cn.yimen.referral.claim.v1',
  data: { referralId: randomUUID(), status: 'claimed' },
};

/** A receiver that uses the reference library with one secret. */
const received = (secret: Buffer, headers: Record<string, string>, body: string) =>
  new Webhook(secretText(secret)).verify(body, headers);

describe('a signed event (Standard Webhooks 1.0)', () => {
  const [old, fresh] = [newSecret(), newSecret()];
  const body = JSON.stringify(EVENT);
  const letter = { id: randomUUID(), body };
  const headers = signedHeaders(letter, [fresh, old], new Date());

  it('is taken by the reference library with the new secret, and while it is changed with the old', () => {
    expect(received(fresh, headers, body)).toEqual(EVENT);
    expect(received(old, headers, body)).toEqual(EVENT);
    expect(() => received(newSecret(), headers, body)).toThrow('No matching signature');
  });

  it.each([
    ['another id', { 'webhook-id': randomUUID() }],
    ['another time', { 'webhook-timestamp': String(Math.floor(Date.now() / 1000) + 1) }],
    [
      'a signature of something else',
      { 'webhook-signature': signedHeaders({ id: '1', body }, [fresh], new Date())['webhook-signature'] },
    ],
  ])('is refused with %s', (_, change) => {
    expect(() => received(fresh, { ...headers, ...change } as Record<string, string>, body)).toThrow(
      'No matching signature',
    );
  });

  it('is refused with another body, and with the same written anew', () => {
    for (const other of [body.replace('claimed', 'expired'), JSON.stringify(EVENT, null, 1), `${body} `])
      expect(() => received(fresh, headers, other)).toThrow('No matching signature');
  });

  it('is refused when it comes late, replayed or from a clock that is ahead', () => {
    const at = (minutes: number) => signedHeaders(letter, [fresh], new Date(Date.now() + minutes * 60_000));
    expect(() => received(fresh, at(-6), body)).toThrow('too old');
    expect(() => received(fresh, at(6), body)).toThrow('too new');
    expect(received(fresh, at(-4), body)).toEqual(EVENT);
  });

  it('has an entry by HMAC-SM3 for each secret beside it (密评, GB/T 39786-2021)', () => {
    const signed = `${letter.id}.${headers['webhook-timestamp']}.${body}`;
    const bySm3 = [fresh, old].map((secret) => `vsm3,${createHmac('sm3', secret).update(signed).digest('base64')}`);
    const entries = String(headers['webhook-signature']).split(' ');
    expect(entries).toHaveLength(4);
    expect(entries.slice(2)).toEqual(bySm3);
  });

  it('has secrets of 32 random bytes, shown as whsec_ and base64', () => {
    expect(secretText(fresh)).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(secretText(fresh)).not.toBe(secretText(old));
  });
});
