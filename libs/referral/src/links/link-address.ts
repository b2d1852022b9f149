import { createHash } from 'node:crypto';

/** Where the pages of answer links stand, below the address that phones reach us by. */
const LINK_PAGES = '/public/v1/links';

/** What the table keeps of a token: enough to recognise it, nothing to use it with. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** `https://jiuzhu.example.gov.cn/public/v1/links/…`: whoever has it can answer, so it is told once and kept nowhere. */
export function linkUrl(base: string, token: string): string {
  return `${base.replace(/\/$/, '')}${LINK_PAGES}/${token}`;
}

/** The same without the host, as forms and redirects of the page name it. */
export function linkPath(base: string, token: string): string {
  return new URL(linkUrl(base, token)).pathname;
}
