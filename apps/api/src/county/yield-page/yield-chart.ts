import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import type { YieldLine } from '@yimen/monitoring';

const WIDTH = 900;
const LABELS = 230;
/** Room at the end of a bar for what it comes to. */
const NUMBERS = 170;
const ROW = 30;
const THICK = 18;
const LONGEST = 16;

/** One bar a line: of its warnings how many were right, how many weren't, and of how many nobody knows yet. */
export function yieldChart(title: string, lines: readonly YieldLine[]): Markup {
  if (lines.length === 0) return html`<p class="soft">这段时间没有预警。</p>`;
  const most = Math.max(1, ...lines.map(({ warned }) => warned ?? 0));
  const scale = (WIDTH - LABELS - NUMBERS) / most;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${lines.length * ROW + 4}" role="img" aria-label="${title}">
    ${lines.map((line, i) => drawn(line, i * ROW, scale))}
  </svg>`;
}

function drawn(line: YieldLine, y: number, scale: number): Markup {
  const name = line.name.length > LONGEST ? `${line.name.slice(0, LONGEST - 1)}…` : line.name;
  const base = y + ROW / 2 + 5;
  const label = html`<text x="${LABELS - 8}" y="${base}" text-anchor="end">${name}</text>`;
  const { warned, confirmed, nothingWrong, precisionPercent } = line;
  if (warned === null || confirmed === null || nothingWrong === null)
    return html`${label}<text class="aside" x="${LABELS}" y="${base}">${told(warned)}数量太少，不列</text>`;
  const known = Math.min(warned, confirmed + nothingWrong);
  const parts: [string, number][] = [
    ['right', confirmed],
    ['wrong', known - confirmed],
    ['unknown', warned - known],
  ];
  const rate = precisionPercent === null ? '' : html`<tspan class="aside"> 准确率${precisionPercent}%</tspan>`;
  return html`${label}${stacked(parts, y + (ROW - THICK) / 2, scale)}<text
      class="number"
      x="${at(LABELS + warned * scale + 8)}"
      y="${base}"
      >${warned}条${rate}</text
    >`;
}

function told(warned: number | null): string {
  return warned === null ? '' : `${warned}条；其余`;
}

function stacked(parts: readonly [string, number][], y: number, scale: number): Markup[] {
  let x = LABELS;
  return parts.map(([kind, count]) => {
    const width = count * scale;
    const from = x;
    x += width;
    if (count === 0) return NOTHING;
    return html`<rect
      class="${kind}"
      x="${at(from)}"
      y="${y}"
      width="${at(Math.max(1, width - 1))}"
      height="${THICK}"
    />`;
  });
}

function at(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
