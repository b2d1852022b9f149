import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { refuse } from '../http/http.errors';

const ALGORITHMS = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'];
const REMEMBERED = 5000;

/** Checks access tokens of one OpenID provider: signature, `iss`, `aud`, times. Never `none`, never HMAC. */
export class TokenVerifier {
  private readonly good = new Map<string, JWTPayload>();
  private keys: JWTVerifyGetKey | undefined;

  constructor(
    private readonly issuer: string,
    private readonly audience: string,
  ) {}

  /** The claims of a good token, or null; `unavailable` while the provider can't be reached. A good token is remembered until it expires; roles never are. */
  async verify(token: string): Promise<JWTPayload | null> {
    const known = this.good.get(token);
    if (known && Number(known.exp) * 1000 > Date.now()) return known;
    try {
      this.keys ??= await this.discover();
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

  private async discover(): Promise<JWTVerifyGetKey> {
    const address = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
    const { jwks_uri: jwks } = (await response.json()) as { jwks_uri: string };
    return createRemoteJWKSet(new URL(jwks));
  }
}
