import { readFileSync } from 'node:fs';
import { isHousehold } from '@yimen/policy';
import type { HouseholdFacts, HouseholdFault } from '@yimen/policy';
import { parseDocument } from 'yaml';
import { CommandProblem } from './command-problem';

const STDIN = 0;

/** A household from a file, or from stdin (`-`). Throws `CommandProblem`, naming every fault. */
export function readHouseholdFile(file: string): HouseholdFacts {
  const value = parsed(textOf(file));
  const faults: HouseholdFault[] = [];
  if (isHousehold(value, faults)) return value;
  throw new CommandProblem('household-unfit', `家庭情况有 ${faults.length} 处不合格式，未评估`, faults);
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? STDIN : file, 'utf8');
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? '读不了';
    throw new CommandProblem('input-unreadable', `文件 ${file} ${reason}`, [
      { pointer: '', detail: `${file} ${reason}` },
    ]);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '不存在',
  EISDIR: '是一个文件夹',
  EACCES: '没有权限读',
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new CommandProblem('input-not-json', '文件不是 JSON', [
      { pointer: '', detail: `不是可读的 JSON：${placeOf(text)}` },
    ]);
  }
}

/** JSON.parse doesn't say where on every Node; a YAML reader held to JSON's values mostly can. */
function placeOf(text: string): string {
  if (text.trim() === '') return '文件是空的';
  const place = parseDocument(text, { schema: 'json' }).errors[0]?.linePos?.[0];
  return place ? `第 ${place.line} 行第 ${place.col} 个字符处写法不通` : '逗号、引号或括号多了或少了';
}
