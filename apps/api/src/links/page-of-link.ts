import type { Response } from 'express';
import { htmlPage } from '../html-page';

/** A page that may send its forms back to us, and that no search engine keeps. */
export function pageOfLink(response: Response, html: string): string {
  response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
  return htmlPage(response, html, "'self'");
}
