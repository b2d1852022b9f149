import type { OpenAPIObject } from '@nestjs/swagger';
import type { Operation } from './operation';

const PASTED = 'token';

/**
 * The document as the page at /docs shows it: where a program would fetch a token for itself, a person who tries an
 * operation may paste one instead. What machines read doesn't offer that way, for it says nothing of scopes.
 */
export function withPastedToken(document: OpenAPIObject): OpenAPIObject {
  if (!document.components?.securitySchemes?.oauth2) return document;
  const page = structuredClone(document);
  const operations = Object.values(page.paths).flatMap((item) => Object.values(item as Record<string, Operation>));
  for (const { security = [] } of operations) if (security.length > 0) security.push({ [PASTED]: [] });
  Object.assign(page.components?.securitySchemes ?? {}, {
    [PASTED]: { type: 'http', scheme: 'bearer', description: '已经有令牌时，贴在这里 · A token you already have' },
  });
  return page;
}
