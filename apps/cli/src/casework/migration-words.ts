import type { ChosenCases, Migrated, MigrationLine } from '@yimen/casework';

/** What a migration would do, in Chinese, a line for each version and step. */
export function planWords(title: string, { procedure, to }: ChosenCases, plan: readonly MigrationLine[]): string {
  const count = (lines: readonly MigrationLine[]) => lines.reduce((sum, { cases }) => sum + cases, 0);
  const can = plan.filter(({ whyNot }) => whyNot === null);
  return [
    `${title}（${procedure}）改按第 ${to} 版办理：在办、现按其他版本的 ${count(plan)} 件`,
    ...plan.map((line) => `  ${lineWords(line)}`),
    `可以迁移 ${count(can)} 件，不能迁移 ${count(plan) - count(can)} 件。\n`,
  ].join('\n');
}

function lineWords({ from, status, statusName, cases, unlimited, whyNot, changes }: MigrationLine): string {
  const group = `第 ${from} 版“${statusName}”（${status}）${cases} 件`;
  if (whyNot !== null) return `${group}：不能迁移，${whyNot}`;
  const noLimit = unlimited > 0 ? [`其中 ${unlimited} 件的政策包没有该环节的时限`] : [];
  return `${group}：${['留在原环节', ...changes, ...noLimit].join('；')}`;
}

export function migratedWords({ moved, left, failed }: Migrated): string {
  return `已迁移 ${moved} 件，未动 ${left} 件，失败 ${failed} 件。\n`;
}
