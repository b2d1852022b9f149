import type { NextFunction, Request, Response } from 'express';

/**
 * A body with a `version` carries it as a strong ETag, for If-Match. Reads are never answered with 304: a page shows
 * more than its version tells (referrals, what the reader may do), and nothing here is to be kept by a client anyway.
 */
export function versionEtag(request: Request, response: Response, next: NextFunction): void {
  delete request.headers['if-none-match'];
  const json = response.json;
  response.json = (body: unknown) => {
    const version = (body as { version?: unknown } | null | undefined)?.version;
    if (typeof version === 'number') response.setHeader('ETag', `"${version}"`);
    return json.call(response, body);
  };
  next();
}
