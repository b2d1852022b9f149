import { formatYuan } from '@yimen/kernel';
import { Missing } from '../rule/missing';
import type { Told } from '../rule/missing';
import type { Evaluate, Frame } from '../rule/frame';

/** A text with numbers in it: `人均 {income / size | yuan} < {standard.dibao | plain}`. */
export type Template = readonly (string | { evaluate: Evaluate; format: Format })[];

const FORMATS = {
  /** `30000` → `300.00 元` */
  yuan: (value: Told) => formatYuan(Number(value)),
  /** A published amount without empty decimals: `77000` → `770 元`. */
  plain: (value: Told) => (Number(value) % 100 === 0 ? `${Number(value) / 100} 元` : formatYuan(Number(value))),
  percent: (value: Told) => `${String(value)}%`,
  count: String,
  date: String,
  text: String,
} as const;
export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

export interface Placeholder {
  text: string;
  format: string;
}

/** Splits a text into plain parts and placeholders. */
export function splitTemplate(text: string): (string | Placeholder)[] {
  return text.split(/(\{[^{}]*\})/).flatMap((part): (string | Placeholder)[] => {
    if (part === '') return [];
    if (!part.startsWith('{')) return [part];
    // A format is the last word after a single bar; `||` belongs to the expression.
    const [, expression = '', format = 'text'] = /^\{(.*?)(?:(?<!\|)\|(?!\|)\s*(\w+)\s*)?\}$/s.exec(part) ?? [];
    return [{ text: expression.trim(), format }];
  });
}

export function fill(template: Template, frame: Frame): string {
  return template
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = part.evaluate(frame);
      return value instanceof Missing ? '不明' : FORMATS[part.format](value);
    })
    .join('');
}
