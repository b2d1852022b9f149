import { CHANGES } from '../replay-result';
import type { Change, Example, ProgrammeChange, Replay, RuleChange } from '../replay-result';
import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import { hasChanged } from './programmes-section';
import { ANSWER_WORDS, CHANGE_WORDS, count, yuan } from './words';
import type { ReportWords } from './words';

/** Per programme: which rule, under which article, how often, and a few households nobody can recognise. */
export function reasonsSection({ programmes }: Replay, words: ReportWords): Markup {
  const changed = programmes.filter(hasChanged);
  if (changed.length === 0) return NOTHING;
  return html`<h2>为什么变</h2>
    <p class="soft">一户可能同时有几条规则变化，各条都计。例子只写人口、城乡和镇街；同类不足 5 户的不写镇街。</p>
    ${changed.map((programme) => ofProgramme(programme, words))}`;
}

/** Of a programme; the rest matter to few, and stand in the JSON. */
const MOST_ROWS = 8;
const EXAMPLES = 2;

function ofProgramme(programme: ProgrammeChange, words: ReportWords): Markup {
  const most = programme.reasons.slice(0, MOST_ROWS);
  const place = ({ change }: RuleChange) => CHANGES.indexOf(change);
  const listed = [...most].sort((a, b) => place(a) - place(b) || b.households - a.households);
  const rest = programme.reasons.length - listed.length;
  return html`<h3>${programme.name}</h3>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th>变化</th>
            <th>依据和规则</th>
            <th class="n">户数</th>
          </tr>
        </thead>
        <tbody>
          ${listed.map((reason) => row(reason, programme, words))}
        </tbody>
      </table>
    </div>
    ${rest > 0 ? html`<p class="soft">另有 ${rest} 种情形，户数更少，没有列出。</p>` : NOTHING}`;
}

function row(reason: RuleChange, programme: ProgrammeChange, words: ReportWords): Markup {
  return html`<tr>
    <td><span class="tag ${TONES[reason.change] ?? 'none'}">${CHANGE_WORDS[reason.change]}</span></td>
    <td>
      ${reason.article}
      <span class="of">${ruleWords(reason, programme)}</span>
      ${reason.examples.slice(0, EXAMPLES).map((example) => html`<span class="example">例：${exampleWords(example, words)}</span>`)}
    </td>
    <td class="n">${count(reason.households)}</td>
  </tr>`;
}

const TONES: Readonly<Partial<Record<Change, string>>> = {
  gained: 'more',
  raised: 'more',
  lost: 'less',
  lowered: 'less',
};

function ruleWords({ rule, from, to }: RuleChange, { within }: ProgrammeChange): string {
  if (rule) return `${ANSWER_WORDS[from]} → ${ANSWER_WORDS[to]}（${rule}）`;
  if (within === 'after') return '草案新增的项目';
  return within === 'before' ? '草案取消的项目' : '各条规则的结论不变，只是金额不同';
}

function exampleWords(
  { size, residence, township, beforeFen, afterFen, before, after }: Example,
  words: ReportWords,
): string {
  const whose = `${township ? `${words.township(township)} ` : ''}${size} 人${residence === 'urban' ? '城镇' : '农村'}户`;
  const said = before === after ? before : `${before || '—'} → ${after || '—'}`;
  const money = [beforeFen, afterFen].some((fen) => fen !== null) ? `${amount(beforeFen)} → ${amount(afterFen)}` : '';
  return [whose, said, money].filter(Boolean).join('；');
}

function amount(fen: number | null): string {
  return fen === null ? '无' : `${yuan(fen)} 元`;
}
