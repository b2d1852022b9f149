import { SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { JWTPayload } from 'jose';
import type { Credential } from '../database/credential';
import { refuse } from '../http/http.errors';
import type { YimenRequest } from '../http/yimen-request';
import type { Audience } from './audience';
import { neededScope } from './needs-scope';
import type { TokenVerifier } from './token-verifier';

const PUBLIC = 'yimen:public';

/** A route that needs no token; each one says why in its doc comment. */
export const Public = () => SetMetadata(PUBLIC, true);

export class BearerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly audience: Audience,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<Request & YimenRequest>();
    const claims = await this.tokens.claimsOf(request);
    if (!claims) {
      if (this.audience.systems) challenge(request, context.switchToHttp().getResponse<Response>());
      throw refuse('unauthenticated');
    }
    const credential = this.audience.credentialOf(claims);
    if (!credential) throw refuse('not-staff');
    request.credential = credential.kind === 'partner' ? withScope(credential, claims, context) : credential;
    return true;
  }
}

/** RFC 6750 §3.1: an error code for whoever showed a token, none for whoever showed nothing. */
function challenge(request: Request, response: Response): void {
  if (request.headers.authorization) response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
}

/** The token's half of the check, before the database is asked for the client's row; no `scope` at all is no scope. */
function withScope(credential: Credential, { scope }: JWTPayload, context: ExecutionContext): Credential {
  const needs = neededScope(context.getHandler(), context.getClass());
  if (needs === undefined) throw new Error(`no scope is said for ${context.getClass().name}`);
  const granted = typeof scope === 'string' ? scope.split(' ') : [];
  if (needs && !granted.includes(needs)) throw refuse('scope-missing', undefined, { scope: needs });
  return { ...credential, kind: 'partner', asking: { needs, granted } };
}
