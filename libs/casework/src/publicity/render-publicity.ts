import { formatYuan, html, Markup, maskName } from '@yimen/kernel';
import type { Fen, PlainDate } from '@yimen/kernel';
import { LETTER_STYLE } from '../notices/letters/letter-style';
import { dayWords, line } from '../notices/letters/words';
import type { PublicityKind } from './publicity';

export interface PublicityFacts {
  kind: PublicityKind;
  /** 统景镇江口村 */
  place: string;
  /** Of an adult, in full; only its mask is written. */
  name: string;
  /** How many it is for. */
  persons: number;
  /** As the pack publishes it (`publishedName`); written as given. */
  programmeName: string;
  /** 分 per month; null where it is paid once or not set yet. */
  monthlyFen: Fen | null;
  round: number;
  startsOn: PlainDate;
  endsOn: PlainDate;
  /** 统景镇社会救助窗口 */
  windowName: string;
}

/**
 * What hangs in the village: masked name, number of people, programme, amount, place, days, how to object. No identity
 * number, no address below the village, nothing about minors, illness or disability (民发〔2021〕57号 第19条).
 */
export function renderPublicity(facts: PublicityFacts): string {
  const { place, name, persons, programmeName, monthlyFen, round, startsOn, endsOn, windowName } = facts;
  const proposed = facts.kind === 'proposal';
  const again = round > 1 ? '社会救助审核意见公示（再次公示）' : '社会救助审核意见公示';
  const title = proposed ? again : '社会救助确认决定公布';
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="robots" content="noindex" />
        <title>${title} ${place}</title>
        <style>
          ${new Markup(LETTER_STYLE)}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        <p class="number">${place}</p>
        ${line(proposed ? '经调查核实和审核，拟对以下家庭（人员）给予社会救助，现予公示：' : '以下家庭（人员）已确认给予社会救助，现予公布：')}
        <table>
          <tr>
            <th>申请人</th>
            <td>${maskName(name)}</td>
          </tr>
          <tr>
            <th>保障人数</th>
            <td>${persons}人</td>
          </tr>
          <tr>
            <th>救助项目</th>
            <td>${programmeName}</td>
          </tr>
          <tr>
            <th>${proposed ? '拟救助金额' : '救助金额'}</th>
            <td>${monthlyFen === null ? '按规定标准执行' : `每月 ${formatYuan(monthlyFen)}`}</td>
          </tr>
          <tr>
            <th>所在村（社区）</th>
            <td>${place}</td>
          </tr>
          <tr>
            <th>${proposed ? '公示期' : '公布期'}</th>
            <td>${dayWords(startsOn)}张贴，至${dayWords(endsOn)}（含当日）</td>
          </tr>
        </table>
        ${line(proposed ? objectionWords(facts) : `认为不符合条件的，可以向${windowName}反映或者投诉举报；对反映情况的人予以保密。`)}
        ${line('联系电话：____________________（由窗口填写）')}
        <p class="sign">${windowName}<br />${dayWords(startsOn)}</p>
        <p class="foot">期满即行撤下。请勿拍照转发。</p>
      </body>
    </html> `;
  return page.text;
}

function objectionWords({ endsOn, windowName }: PublicityFacts): string {
  return `对以上内容有异议的，可以在${dayWords(endsOn)}前（含当日）以书面、口头或者电话方式向${windowName}提出，可以不署名。提出异议的，将重新调查核实；对提出异议的人予以保密。`;
}
