import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';

export interface Bar {
  label: string;
  /** Drawn to the left of the axis; not negative. */
  less: number;
  /** Drawn to the right. */
  more: number;
}

export interface ChartWords {
  /** What the chart shows, for those who can't see it. */
  title: string;
  less: string;
  more: string;
  /** A value in words, shown at the end of its bar. */
  say: (value: number, side: 'less' | 'more') => string;
}

const WIDTH = 720;
const LABELS = 206;
/** Room for a number at the end of a bar. */
const NUMBERS = 92;
const ROW = 30;
const THICK = 16;
const TOP = 26;
const LONGEST = 14;

/** Bars to both sides of one axis, each with its number: readable without colour, on paper too. */
export function barChart(bars: readonly Bar[], words: ChartWords): Markup {
  if (bars.length === 0) return NOTHING;
  const [most, least] = [Math.max(...bars.map(({ more }) => more)), Math.max(...bars.map(({ less }) => less))];
  const room = WIDTH - LABELS - (most > 0 ? NUMBERS : 8) - (least > 0 ? NUMBERS : 8);
  const scale = room / Math.max(1, most + least);
  const axis = LABELS + (least > 0 ? NUMBERS : 8) + least * scale;
  const height = TOP + bars.length * ROW + 4;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${words.title}">
    ${legend(axis, words, least, most)}
    <line class="axis" x1="${at(axis)}" x2="${at(axis)}" y1="${TOP - 4}" y2="${height - 2}" />
    ${bars.map((bar, i) => drawn(bar, TOP + i * ROW, { axis, scale, words }))}
  </svg>`;
}

function legend(axis: number, { less, more }: ChartWords, least: number, most: number): Markup {
  return html`${least > 0 ? html`<text class="legend less" x="${at(axis - 8)}" y="14" text-anchor="end">◀ ${less}</text>` : NOTHING}
  ${most > 0 ? html`<text class="legend more" x="${at(axis + 8)}" y="14">${more} ▶</text>` : NOTHING}`;
}

interface Place {
  axis: number;
  scale: number;
  words: ChartWords;
}

function drawn({ label, less, more }: Bar, y: number, { axis, scale, words }: Place): Markup {
  const middle = y + ROW / 2;
  const top = at(middle - THICK / 2);
  const [left, right] = [widthOf(less, scale), widthOf(more, scale)];
  const short = label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
  return html`<text class="label" x="${LABELS - 8}" y="${at(middle + 4.5)}" text-anchor="end">${short}</text> ${
      less > 0
        ? html`<rect class="less" x="${at(axis - left)}" y="${top}" width="${at(left)}" height="${THICK}" />
            <text class="number" x="${at(axis - left - 6)}" y="${at(middle + 4.5)}" text-anchor="end"
              >${words.say(less, 'less')}</text
            >`
        : NOTHING
    }
    ${
      more > 0
        ? html`<rect class="more" x="${at(axis)}" y="${top}" width="${at(right)}" height="${THICK}" />
            <text class="number" x="${at(axis + right + 6)}" y="${at(middle + 4.5)}">${words.say(more, 'more')}</text>`
        : NOTHING
    }`;
}

/** The smallest number is seen too. */
function widthOf(value: number, scale: number): number {
  return Math.max(1.5, value * scale);
}

function at(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
