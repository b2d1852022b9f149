import { SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { JWTPayload } from 'jose';
import type { Credential } from '../database/credential';
import { refuse } from '../http/http.errors';
import type { YimenRequest } from '../http/yimen-request';
import type { TokenVerifier } from './token-verifier';

const PUBLIC = 'yimen:public';

/** A route that needs no token; each one says why in its doc comment. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Who a token speaks for at this API, or null when it's the wrong kind of token. */
export type CredentialOf = (claims: JWTPayload) => Credential | null;

/** Staff sign in as themselves: `sub`. */
export const officerOf: CredentialOf = (claims) => (claims.sub ? { kind: 'officer', id: claims.sub } : null);

/** A bureau's system signs in with its client; a person's token names a client too, but another subject. */
export const partnerOf: CredentialOf = (claims) => {
  const client = claims.client_id ?? claims.azp;
  return typeof client === 'string' && client === claims.sub ? { kind: 'partner', id: client } : null;
};

export class BearerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly credentialOf: CredentialOf,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<Request & YimenRequest>();
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.header('authorization') ?? '')?.[1];
    const claims = token ? await this.tokens.verify(token) : null;
    if (!claims) throw refuse('unauthenticated');
    const credential = this.credentialOf(claims);
    if (!credential) throw refuse('not-staff');
    request.credential = credential;
    return true;
  }
}
