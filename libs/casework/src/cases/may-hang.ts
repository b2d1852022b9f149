import type { CaseFile } from './case-file';

/** Shown in the village at all: not what the pack keeps private, not what is for minors only (未成年人保护法 第4条). */
export function mayHang({ terms, persons }: Pick<CaseFile, 'terms' | 'persons'>): boolean {
  return terms.publicity && !persons.every(({ minor }) => minor);
}
