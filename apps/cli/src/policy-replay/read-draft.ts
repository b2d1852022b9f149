import { existsSync, readFileSync } from 'node:fs';
import { DomainError } from '@yimen/kernel';
import { findingText, lintPacks, packFromText } from '@yimen/policy';
import type { PolicyPack } from '@yimen/policy';
import { RefusedReplay } from './refused-replay';

/** The draft, if there is nothing wrong with it. Throws `RefusedReplay` with every fault, file and line first. */
export function readDraft(file: string): PolicyPack {
  if (!existsSync(file)) throw new RefusedReplay(`没有文件 ${file}`);
  const { findings } = lintPacks([file]);
  const errors = findings.filter(({ level }) => level === 'error').length;
  // Warnings stop nothing by themselves; next to errors they say what could not be looked at yet.
  if (errors > 0) throw new RefusedReplay(`草案 ${file} 有 ${errors} 处错误，没有测算`, findings.map(findingText));
  try {
    return packFromText(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof DomainError) throw new RefusedReplay(error.detail ?? error.spec.title);
    throw error;
  }
}
