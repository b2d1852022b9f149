import { html, Markup } from '@yimen/kernel';
import { PAGE_STYLE } from './page-style';

export interface Shell {
  /** In the browser's bar. */
  title: string;
  /** Who speaks: the window, or nobody in particular. */
  from: string;
  what: string;
  body: Markup | readonly Markup[];
}

/** A page that stands alone: nothing in it runs, nothing is loaded, nobody indexes it. */
export function shell({ title, from, what, body }: Shell): string {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        <style>
          ${new Markup(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <header>
          <p class="from">${from}</p>
          <p class="what">${what}</p>
        </header>
        <main>${body}</main>
      </body>
    </html> `;
  return page.text;
}
