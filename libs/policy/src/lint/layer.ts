import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { repeatedIds } from '../pack/repeated-ids';
import { tooDeep } from '../pack/yaml-depth';
import type { Finding } from './finding';

/** One file of a pack, with its lines. */
export interface Layer {
  file: string;
  text: string;
  document: Document.Parsed;
  lines: LineCounter;
  value: unknown;
  /** What makes the file unreadable; then nothing else is looked at. */
  faults: Finding[];
}

export function readLayer(file: string, text: string): Layer {
  const lines = new LineCounter();
  const deep = tooDeep(text);
  const document = parseDocument(deep ? '' : text, { lineCounter: lines });
  const at = (offset: number, detail: string, path = ''): Finding => {
    const { line, col: column } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(column, 1), at: path, detail, level: 'error' };
  };
  if (deep) return { file, text, document, lines, value: undefined, faults: [at(0, deep)] };
  const unreadable = document.errors.map(({ code, message, pos }) => at(pos[0], yamlWords(code, message)));
  if (unreadable.length > 0) return { file, text, document, lines, value: undefined, faults: unreadable };
  const value = plain(document);
  if (value === ALIASED)
    return { file, text, document, lines, value, faults: [at(0, '不用 YAML 的 & 和 * 引用，请写全')] };
  const faults = repeatedIds(value).map(({ keys, id }) => {
    const node = document.getIn(keys, true) as { range?: [number] | null } | undefined;
    return at(node?.range?.[0] ?? 0, `编号 ${id} 写了两次`, keys.join('.'));
  });
  return { file, text, document, lines, value, faults };
}

const ALIASED = Symbol('aliased');

function plain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch {
    return ALIASED;
  }
}

const YAML_WORDS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同一个键写了两次',
  BAD_INDENT: '缩进不对，或者上一行的括号、引号没有写完',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  MISSING_CHAR: '缺少引号、逗号、冒号或右括号',
  BAD_ALIAS: '不用 YAML 的 & 和 * 引用，请写全',
};

function yamlWords(code: string, message: string): string {
  return YAML_WORDS[code] ?? `不是可读的 YAML（${message.split(' at line')[0]}）`;
}
