import type { FamilyRun } from './program/family-run';
import { FACTS } from './vocabulary/facts';

const WORDS = new Map(
  Object.values(FACTS).flatMap((facts) =>
    [...facts.values()].flatMap((fact) => {
      const whole = fact.path.join('.');
      const parent = fact.path.slice(0, -1).join('.');
      return [[whole, fact.words] as const, ...(parent ? [[parent, parentWords(parent, fact.words)] as const] : [])];
    }),
  ),
);

function parentWords(path: string, otherwise: string): string {
  const words: Readonly<Record<string, string>> = {
    incomeFen: '收入',
    disability: '残疾情况',
    spending12mFen: '近12个月支出',
    event: '有无突发事件',
    parents: '父母状况',
  };
  return words[path.split('.')[0] ?? ''] ?? otherwise;
}

/** `members[b].incomeFen`, `pack.localIncome` → words for the counter. */
export function nameMissing(run: FamilyRun, names: readonly string[]): string {
  const words = names.map((name) => {
    if (name.startsWith('pack.')) return `${run.pack.parameters[name.slice(5)]?.name ?? name}（未公布）`;
    const path = name.replace(/^(members|vehicles|homes)\[[^\]]*\]\.?/, '');
    return WORDS.get(path) ?? LISTS[name] ?? (path || name);
  });
  return [...new Set(words)].join('、');
}

const LISTS: Readonly<Record<string, string>> = {
  vehicles: '机动车情况',
  homes: '住房情况',
  hardships: '窗口陈述',
  'currentAwards.aboveLineSince': '收入超过标准的起始时间',
};
