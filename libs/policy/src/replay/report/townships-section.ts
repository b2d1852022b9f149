import type { Change, ProgrammeChange, Replay } from '../replay-result';
import { FEWEST_SHOWN, maskSmall } from '../small-cells';
import type { ShownCell } from '../small-cells';
import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import { CHANGE_WORDS, count, signed } from './words';
import type { ReportWords } from './words';

/** More would be a list, and the CSV is better at that. */
const MOST_ROWS = 40;
const MOST_TABLES = 3;

/** Those that move households or money; the others stand in the CSV. */
const SHOWN: readonly Change[] = ['gained', 'lost', 'raised', 'lowered'];

/** Where: for the programmes in which most households move, townships down, changes across. */
export function townshipsSection({ programmes }: Replay, words: ReportWords): Markup {
  const moving = programmes.filter(({ townships }) => cellsOf(townships).length > 0);
  if (moving.length === 0) return NOTHING;
  const tables = [...moving].sort((a, b) => movedIn(b) - movedIn(a) || raisedIn(b) - raisedIn(a)).slice(0, MOST_TABLES);
  return html`<h2>在哪些镇街</h2>
    <p class="soft">
      只列户数变动最多的 ${tables.length} 个项目，其余和全部明细见 changes.csv。不足 ${FEWEST_SHOWN}
      户的写“&lt;${FEWEST_SHOWN}”，为免由合计推出，有的相邻格也不列。
    </p>
    ${tables.map((programme) => tableOf(programme, words))}`;
}

const movedIn = ({ changes }: ProgrammeChange) => changes.gained + changes.lost;
const raisedIn = ({ changes }: ProgrammeChange) => changes.raised + changes.lowered;

function cellsOf(townships: ProgrammeChange['townships']): ShownCell[] {
  return maskSmall(townships).filter(({ shown, change }) => shown !== 'unplaced' && SHOWN.includes(change));
}

function tableOf(programme: ProgrammeChange, words: ReportWords): Markup {
  const cells = cellsOf(programme.townships);
  const changes = SHOWN.filter((change) => cells.some((cell) => cell.change === change));
  const places = [...new Set(cells.map(({ township }) => township))];
  const most = (place: string) =>
    Math.max(...cells.filter(({ township }) => township === place).map(({ households }) => households));
  const tooMany = places.length > MOST_ROWS;
  const listed = tooMany ? [...places].sort((a, b) => most(b) - most(a)).slice(0, MOST_ROWS) : places;
  return html`<h3>${programme.name}</h3>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th>镇街</th>
            ${changes.map((change) => html`<th class="n">${CHANGE_WORDS[change]}</th>`)}${moneyHead(programme)}
          </tr>
        </thead>
        <tbody>
          ${listed.map((place) => row(place, changes, cells, programme, words))}
        </tbody>
      </table>
    </div>
    ${tooMany ? html`<p class="soft">其余 ${places.length - listed.length} 个镇街见 changes.csv。</p>` : NOTHING}`;
}

function moneyHead({ pays }: ProgrammeChange): Markup {
  return pays ? html`<th class="n">差额（元${pays === 'monthly' ? '/月' : ''}）</th>` : NOTHING;
}

function row(
  place: string,
  changes: readonly Change[],
  cells: readonly ShownCell[],
  { pays }: ProgrammeChange,
  words: ReportWords,
): Markup {
  const here = cells.filter(({ township }) => township === place);
  const of = (wanted: Change) => here.find(({ change }) => change === wanted);
  return html`<tr>
    <td>${words.township(place)}</td>
    ${changes.map((change) => html`<td class="n">${shownCount(of(change))}</td>`)}
    ${pays ? html`<td class="n">${difference(here)}</td>` : NOTHING}
  </tr>`;
}

function shownCount(cell: ShownCell | undefined): string {
  if (!cell) return '—';
  if (cell.shown === 'all') return count(cell.households);
  return cell.shown === 'few' ? `<${FEWEST_SHOWN}` : '不列';
}

/** One hidden cell hides the sum. */
function difference(cells: readonly ShownCell[]): string {
  if (cells.some(({ shown }) => shown !== 'all')) return '不列';
  return signed(cells.reduce((sum, { beforeFen, afterFen }) => sum + afterFen - beforeFen, 0));
}
