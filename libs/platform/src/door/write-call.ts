import { createHash } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Credential } from '../database/credential';
import { refuse } from '../http/http.errors';
import type { YimenRequest } from '../http/yimen-request';

/** A write as the door sees it: who, under which key, asking exactly what. */
export interface WriteCall {
  credential: Credential;
  key: string;
  /** SHA-256 of method, address and body. */
  fingerprint: string;
  status: number;
}

const KEY = /^"?([A-Za-z0-9_-]{1,64})"?$/;

function fingerprint(request: Request & YimenRequest): string {
  return createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n`)
    .update(request.rawBody ?? '')
    .digest('base64url');
}

/** `@Call() call: WriteCall` in a controller; refuses a missing or odd key. */
export const Call = createParamDecorator((_: unknown, context: ExecutionContext): WriteCall => {
  const http = context.switchToHttp();
  const request = http.getRequest<Request & YimenRequest>();
  const key = KEY.exec(request.header('idempotency-key') ?? '')?.[1];
  if (!key) throw refuse('idempotency-key-missing');
  return {
    credential: request.credential as Credential,
    key,
    fingerprint: fingerprint(request),
    status: http.getResponse<Response>().statusCode,
  };
});

/** `@Who() who: Credential` for reads. */
export const Who = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<YimenRequest>().credential,
);
