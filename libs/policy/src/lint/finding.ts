/** Something wrong in a pack file, where whoever wrote it will look for it. */
export interface Finding {
  /** As asked for, or from the root of the checkout. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1; only where an expression says exactly where. */
  column?: number;
  /** Keys from the top, joined by dots. */
  at: string;
  /** Chinese. */
  detail: string;
  level: 'error' | 'warning';
}

/** `packs/x.yaml:12:8 错误 programmes.dibao.rules.income.when：不认识的事实“incme”` */
export function findingText({ file, line, column, at, detail, level }: Finding): string {
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  return `${place} ${level === 'error' ? '错误' : '提醒'} ${at ? `${at}：` : ''}${detail}`;
}
