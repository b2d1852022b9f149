import { parseArgs } from 'node:util';
import { divisionPrefix, isPlainDate } from '@yimen/kernel';

export interface ReplayOptions {
  /** File of the draft. */
  draft: string;
  /** Name, ref or file of the pack to compare with; the one in force where absent. */
  against?: string;
  /** First day of the month. */
  date: string;
  /** Division prefix: province, city or county. */
  area?: string;
  /** Folder for report.html and changes.csv. */
  out?: string;
}

export const USAGE =
  '用法：npm run --silent cli -- policy replay --draft 草案.yaml --month 2026-10 [--against chongqing] [--area 500112] [--out 文件夹]';

const NAMES = ['draft', 'against', 'month', 'area', 'out'] as const;

/** What was asked for, or everything that is wrong with it, in Chinese. */
export function readReplayOptions(args: string[]): ReplayOptions | string[] {
  const options = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]));
  const { values, tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const known = (name: string) => (NAMES as readonly string[]).includes(name);
  const strange = tokens.flatMap((token) => {
    if (token.kind === 'option' && !known(token.name)) return [`没有 ${token.rawName} 这个选项`];
    return token.kind === 'positional' ? [`多余的参数 ${token.value}`] : [];
  });
  const given = Object.entries(values).filter(([, value]) => typeof value === 'string' && /^(?!--)./s.test(value));
  const asked = Object.fromEntries(given);
  const bare = NAMES.filter((name) => values[name] !== undefined && asked[name] === undefined);
  const { draft = '', against, month = '', area, out } = asked as Partial<Record<string, string>>;
  const date = `${month}-01`;
  const faults = [
    ...strange,
    ...bare.map((name) => `--${name} 后面缺内容`),
    ...(draft || bare.includes('draft') ? [] : ['缺少 --draft：草案文件']),
    ...(isPlainDate(date) || bare.includes('month') ? [] : ['缺少 --month，或不是 YYYY-MM']),
    ...(area === undefined || placeOf(area) ? [] : ['--area 应是省、市、区县的区划代码；镇街太小，容易认出是谁家']),
  ];
  return faults.length > 0 ? faults : { draft, against, date, area: area && placeOf(area), out };
}

/** Prefix of a province, city or county. */
function placeOf(code: string): string | undefined {
  if (!/^(\d{2}|\d{4}|\d{6}|\d{12})$/.test(code)) return undefined;
  const prefix = divisionPrefix(code.padEnd(12, '0'));
  return prefix.length <= 6 ? prefix : undefined;
}
