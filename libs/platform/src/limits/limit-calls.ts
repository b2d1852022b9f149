import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Digests } from '../crypto/digests';
import { refuse } from '../http/http.errors';
import type { Audience } from '../identity/audience';
import type { TokenVerifier } from '../identity/token-verifier';
import { addressBlock } from './address-block';
import type { CallLimits } from './call-limits';
import type { ClientQuotas } from './client-quotas';
import type { Standing } from './quota';
import { tellStanding } from './tell-standing';

interface LimitParts {
  audience: Audience;
  tokens: TokenVerifier;
  limits: CallLimits;
  quotas: ClientQuotas;
  digests: Digests;
  /** In a minute, of one address. */
  failedSignIns: number;
}

/**
 * Counts every call before its body is read: a client's against its quota, whatever the call comes to; a call without a
 * good token against the quota of its address, so that many behind one address don't suffer for one who guesses.
 */
export function limitCalls(parts: LimitParts): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    const standing = await count(parts, request);
    tellStanding(response, standing);
    if (standing.exceeded) response.setHeader('Retry-After', String(Math.max(standing.resetSeconds, 1)));
    next(standing.exceeded ? refuse('rate-limited') : undefined);
  };
}

async function count(parts: LimitParts, request: Request): Promise<Standing> {
  const { audience, tokens, limits, quotas, digests, failedSignIns } = parts;
  const claims = await tokens.claimsOf(request);
  const credential = claims && audience.credentialOf(claims);
  if (credential) return limits.spend(await quotas.of(credential.id), credential.id);
  const address = digests.address(addressBlock(request.ip ?? ''));
  return limits.spend({ name: 'sign-in', calls: failedSignIns, seconds: 60 }, address);
}
