import { createHash } from 'node:crypto';
import type { Response } from 'express';

const STYLE = /<style>([\s\S]*?)<\/style>/;

/**
 * Answers with a page of ours. Its own style may apply, by digest, and nothing else: nothing in it runs, nothing is
 * loaded, it can't be framed. Forms in it go to us or, as is usual, nowhere.
 */
export function htmlPage(response: Response, html: string, forms: "'self'" | "'none'" = "'none'"): string {
  const style = STYLE.exec(html)?.[1] ?? '';
  const digest = createHash('sha256').update(style).digest('base64');
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action ${forms}; frame-ancestors 'none'`,
  );
  response.type('text/html; charset=utf-8');
  return html;
}
