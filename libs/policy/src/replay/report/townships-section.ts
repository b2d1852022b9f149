import { CHANGES } from '../replay-result';
import type { Change, ProgrammeChange, Replay } from '../replay-result';
import { FEWEST_SHOWN, maskSmall } from '../small-cells';
import type { ShownCell } from '../small-cells';
import { html, NOTHING } from './markup';
import type { Markup } from './markup';
import { CHANGE_WORDS, count, signed } from './words';
import type { ReportWords } from './words';

/** More would be a list, and the CSV is better at that. */
const MOST_ROWS = 40;

/** Where: a table a programme, townships down, changes across. */
export function townshipsSection({ programmes }: Replay, words: ReportWords): Markup {
  const tables = programmes.flatMap((programme) => tableOf(programme, words) ?? []);
  if (tables.length === 0) return NOTHING;
  return html`<h2>在哪些镇街</h2>
    <p class="soft">
      不足 ${FEWEST_SHOWN} 户的写“&lt;${FEWEST_SHOWN}”；为免由合计推出，有的相邻格也不列。全部明细见 changes.csv。
    </p>
    ${tables}`;
}

function tableOf(programme: ProgrammeChange, words: ReportWords): Markup | null {
  const cells = maskSmall(programme.townships).filter(({ shown }) => shown !== 'unplaced');
  if (cells.length === 0) return null;
  const changes = CHANGES.filter((change) => cells.some((cell) => cell.change === change));
  const places = [...new Set(cells.map(({ township }) => township))];
  const most = (place: string) =>
    Math.max(...cells.filter(({ township }) => township === place).map(({ households }) => households));
  const listed = places.length > MOST_ROWS ? places.sort((a, b) => most(b) - most(a)).slice(0, MOST_ROWS) : places;
  const more = places.length - listed.length;
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
    ${more > 0 ? html`<p class="soft">其余 ${more} 个镇街见 changes.csv。</p>` : NOTHING}`;
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
