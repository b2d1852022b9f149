import { nextLink } from './next-link';

it('keeps the filters and escapes what an address needs escaped (RFC 8288)', () => {
  expect(nextLink('/partner/v1/referrals', { status: undefined, limit: 20, cursor: 'a b>' })).toBe(
    '</partner/v1/referrals?limit=20&cursor=a+b%3E>; rel="next"',
  );
});
