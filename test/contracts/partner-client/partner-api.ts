/**
 * Stands where a bureau would put what `openapi-typescript docs/openapi/partner.json` writes. The test puts exactly
 * that in its place and compiles work-off.ts against it; here nothing is known of the API.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type paths = any;
