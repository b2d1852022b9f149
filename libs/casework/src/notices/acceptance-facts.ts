import type { PlainDate } from '@yimen/kernel';
import { procedureTerms } from '@yimen/policy';
import type { Hardship, LimitTerms, PolicyPack } from '@yimen/policy';
import type { NoticeFacts } from './notice-facts';

/** About as many calendar days, so that limits of different units can be put in order. */
const DAYS = { 'working-day': 1.4, 'calendar-day': 1, month: 30 } as const;

/** What was applied for, in the pack's words, and the longest it may take whatever the assessment will find. */
export function acceptanceFacts(
  hardships: readonly Hardship[],
  pack: PolicyPack,
  today: PlainDate,
): NoticeFacts['acceptance'] {
  const kinds = [...new Set(hardships.map(({ kind }) => kind))];
  const names = kinds.map((kind) => pack.needs.find((need) => need.kind === kind)?.name ?? OTHER);
  const limits = pack.programmes
    .filter(({ answers }) => answers.some((kind) => kinds.includes(kind)))
    .flatMap(({ id }) => procedureTerms(pack, id, today, 'urban').limits.decide ?? []);
  const [longest] = limits.sort((a, b) => length(b) - length(a));
  const limit = longest && { budget: longest.budget, unit: longest.unit };
  return { hardships: [...new Set(names)], ...(limit ? { limit } : {}) };
}

const OTHER = '其他困难';

function length({ budget, unit }: Pick<LimitTerms, 'budget' | 'unit'>): number {
  return budget * DAYS[unit];
}
