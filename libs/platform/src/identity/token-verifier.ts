import type { Request } from 'express';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { refuse } from '../http/http.errors';

const ALGORITHMS = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'];
const REMEMBERED = 5000;

/** What we read of the provider's `.well-known/openid-configuration`. */
interface Discovered {
  jwks_uri: string;
  token_endpoint?: string;
}

/** Checks access tokens of one OpenID provider: signature, `iss`, `aud`, times. Never `none`, never HMAC. */
export class TokenVerifier {
  private readonly good = new Map<string, JWTPayload>();
  private readonly asked = new WeakMap<object, Promise<JWTPayload | null>>();
  private keys: JWTVerifyGetKey | undefined;

  constructor(
    private readonly issuer: string,
    private readonly audience: string,
  ) {}

  /** The claims a request comes with, checked once however many ask; null without a good token. */
  claimsOf(request: Pick<Request, 'headers'>): Promise<JWTPayload | null> {
    const known = this.asked.get(request);
    if (known) return known;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.authorization ?? '')?.[1];
    const claims = token ? this.verify(token) : Promise.resolve(null);
    this.asked.set(request, claims);
    return claims;
  }

  /** Where clients of the provider get their tokens, or undefined while it doesn't say. */
  async tokenEndpoint(): Promise<string | undefined> {
    return (await this.discover().catch(() => undefined))?.token_endpoint;
  }

  /** The claims of a good token, or null; `unavailable` while the provider can't be reached. A good token is remembered until it expires; roles never are. */
  private async verify(token: string): Promise<JWTPayload | null> {
    const known = this.good.get(token);
    if (known && Number(known.exp) * 1000 > Date.now()) return known;
    try {
      this.keys ??= createRemoteJWKSet(new URL((await this.discover()).jwks_uri));
      const options = {
        issuer: this.issuer,
        audience: this.audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
      };
      const { payload } = await jwtVerify(token, this.keys, options);
      if (this.good.size >= REMEMBERED) this.good.clear();
      this.good.set(token, payload);
      return payload;
    } catch (error) {
      this.good.delete(token);
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return null;
      throw refuse('unavailable', '身份认证服务暂时连不上');
    }
  }

  private async discover(): Promise<Discovered> {
    const address = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return (await response.json()) as Discovered;
  }
}
