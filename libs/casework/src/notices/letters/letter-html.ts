import { html, Markup } from '@yimen/kernel';
import type { NoticeOf } from '../notice-facts';
import { acceptance } from './acceptance';
import { adjusted, hearing } from './changes';
import { closing } from './closing';
import { confirmed } from './confirmed';
import type { Letter, LetterHead } from './letter';
import { LETTER_STYLE } from './letter-style';
import { notAccepted, notConfirmed } from './refusals';
import { supplement } from './supplement';
import { dayWords, line, short } from './words';

const LONGEST_NAME = 40;
/** Letters of a body beyond which it is set smaller, so that it still fits on its page. */
const DENSE = 650;

/** A notice as one page of HTML that stands alone: nothing in it runs, nothing is loaded, no identity number. */
export function letterHtml(notice: NoticeOf, head: LetterHead): string {
  const { title, body, against } = letterOf(notice, head);
  const rights = against ? appeal(against, head) : html``;
  const look = visible(body) > DENSE ? 'dense' : 'plain';
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${title} ${head.number}</title>
        <style>
          ${new Markup(LETTER_STYLE)}
        </style>
      </head>
      <body class="${look}">
        <p class="issuer">${head.agencyName}</p>
        <h1>${title}</h1>
        <p class="number">${head.number}</p>
        <p class="to">${short(head.addressee, LONGEST_NAME)}：</p>
        ${body} ${rights}
        <p class="sign">${head.agencyName}<br />${dayWords(head.issuedOn)}</p>
        <p class="foot">受理编号 ${head.receiptNo}；本通知书一式两份，一份送达申请人，一份存入卷宗。</p>
      </body>
    </html> `;
  return page.text;
}

function visible({ text }: Markup): number {
  return text.replace(/<[^>]*>|\s+/g, '').length;
}

/** LAW 76; sixty days by 行政复议法 第20条, six months by 行政诉讼法 第46条. */
function appeal(against: string, { countyName }: LetterHead): Markup {
  return line(
    `如不服${against}，可以自收到本通知书之日起六十日内向${countyName}人民政府申请行政复议，或者自收到本通知书之日起六个月内` +
      '依法向人民法院提起行政诉讼（《中华人民共和国社会救助法》第七十六条）。',
  );
}

function letterOf(notice: NoticeOf, head: LetterHead): Letter {
  switch (notice.kind) {
    case 'acceptance':
      return acceptance(notice.facts, head);
    case 'supplement':
      return supplement(notice.facts);
    case 'not-accepted':
      return notAccepted(notice.facts);
    case 'not-confirmed':
      return notConfirmed(notice.facts);
    case 'confirmed':
      return confirmed(notice.facts);
    case 'adjusted':
      return adjusted(notice.facts);
    case 'hearing':
      return hearing(notice.facts);
    case 'closing':
      return closing(notice.facts);
  }
}
