import { existsSync, readFileSync } from 'node:fs';
import { loadPack, packFromText } from '@yimen/policy';
import type { PolicyPack } from '@yimen/policy';

/** A pack by name (`chongqing`, `chongqing@2025-07-01`), or a draft by its file (`draft.yaml`). */
export function packGiven(nameOrFile: string): PolicyPack {
  if (!/\.ya?ml$/.test(nameOrFile) || !existsSync(nameOrFile)) return loadPack(nameOrFile);
  return packFromText(readFileSync(nameOrFile, 'utf8'), nameOrFile);
}
