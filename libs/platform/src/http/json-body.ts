import type { DomainError } from '@yimen/kernel';
import { json } from 'express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { FORM } from './form-body';
import { refuse } from './http.errors';
import { isStreamed } from './streamed-body';
import type { YimenRequest } from './yimen-request';

const LIMIT = '256kb';
/** class-transformer recurses; a few thousand levels would take the process down. */
const MAX_DEPTH = 24;

/** Deepest nesting of arrays and objects in a JSON text, counted without parsing it. */
export function jsonDepth(text: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const byte = text[i];
    if (inString) {
      if (byte === 0x5c) i++;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x5b || byte === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return deepest;
}

/** Pages for people stand here; what a browser sends from one is read where it is wanted (`FormBody`). */
const PAGES = '/public/v1/';

/** Reads JSON bodies only: other types are 415, deep ones 400, large ones 413. */
export function jsonBody(): RequestHandler[] {
  return [
    (request: Request, _response: Response, next: NextFunction) => {
      if (request.path.startsWith(PAGES) && request.is(FORM)) return next();
      if (isStreamed(request)) return next();
      const hasBody = request.headers['content-length'] !== '0' && request.headers['content-length'] !== undefined;
      const wrongType = (hasBody || request.headers['transfer-encoding']) && !isUtf8Json(request);
      next(wrongType ? refuse('unsupported-media-type') : undefined);
    },
    (request: Request, response: Response, next: NextFunction) => {
      if (isStreamed(request)) return next();
      parse(request, response, (error?: unknown) => next(error === undefined ? undefined : bodyProblem(error)));
    },
  ];
}

/** Other encodings would be read otherwise than they are measured. */
function isUtf8Json(request: Request): boolean {
  const charset = /charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return Boolean(request.is('application/json')) && charset.toLowerCase() === 'utf-8';
}

const parse = json({
  limit: LIMIT,
  strict: true,
  verify: (request, _response, buffer) => {
    if (jsonDepth(buffer) > MAX_DEPTH) throw refuse('too-deep');
    (request as YimenRequest).rawBody = buffer;
  },
});

/** What the body parser says, in our codes, before Nest makes a plain 400 of it. */
const BODY_FAULTS: Readonly<Record<string, Parameters<typeof refuse>[0]>> = {
  'entity.verify.failed': 'too-deep',
  'entity.too.large': 'body-too-large',
  'charset.unsupported': 'unsupported-media-type',
  'encoding.unsupported': 'unsupported-media-type',
};

function bodyProblem(error: unknown): DomainError {
  return refuse(BODY_FAULTS[(error as { type?: string }).type ?? ''] ?? 'malformed-json');
}
