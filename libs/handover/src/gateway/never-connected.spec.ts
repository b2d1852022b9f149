import { neverConnected } from './never-connected';

describe('whether anything has left for the other side', () => {
  it.each([
    ...['ECONNREFUSED', 'ENOTFOUND', 'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_UNTRUSTED'],
    ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  ])('%s: nothing was sent', (code) => expect(neverConnected(code)).toBe(true));

  it.each(['ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT', undefined])('%s: nobody knows', (code) =>
    expect(neverConnected(code)).toBe(false),
  );
});
