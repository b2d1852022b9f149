import { isPublished } from '../domain/pack/is-published';
import { LIMIT_TITLES, LIMIT_WORDS, OF_NO_PROGRAMME } from '../domain/pack/limit-titles';
import type { PackDocument, ProgrammeDocument } from '../domain/pack/pack-document';
import { own } from '../domain/rule/own';
import type { Faults } from './pack-fault';

/**
 * A limit under a key that no step asks for would never run; an extension must be more than what it extends; what hangs
 * in the village says for how long, and how long an objection may be looked into. Asked of what is being written: a pack
 * published before the question was asked stays in force, and `procedureTerms` stands in for what it lacks.
 */
export function checkLimits({ programmes, parameters }: PackDocument, faults: Faults): void {
  for (const programme of programmes) {
    checkKeys(programme, faults);
    checkShown(programme, faults);
  }
  for (const id of BUDGETS)
    parameters[id]?.rows.forEach(({ value, urban, rural }, i) => {
      if ([value, urban, rural].includes(0)) faults.error(['parameters', id, 'rows', i], '期限至少 1 个工作日');
    });
}

/** Parameters of practice that a clock runs by. */
const BUDGETS = ['intakeDays', 'hearingReplyDays'];

function checkKeys({ id, limits }: ProgrammeDocument, faults: Faults): void {
  for (const [key, { budget, extendTo }] of Object.entries(limits ?? {})) {
    const at = ['programmes', id, 'limits', key];
    if (key === OF_NO_PROGRAMME) faults.error(at, '这时还不知道是哪个项目，写成参数 intakeDays（工作日）');
    else if (!own(LIMIT_TITLES, key)) faults.error(at, `没有“${key}”这个时限，可以写的是：${LIMIT_WORDS}`);
    if (extendTo !== undefined && extendTo <= budget)
      faults.error(at, `延长后的 extendTo ${extendTo} 应多于 budget ${budget}`);
  }
}

function checkShown(programme: ProgrammeDocument, faults: Faults): void {
  if (!isPublished(programme)) return;
  for (const [key, what] of SHOWN)
    if (!programme.limits?.[key])
      faults.error(
        ['programmes', programme.id],
        `这个项目要公示，limits 里须写${what}的时限 ${key}；不公示的，写明 publicity: false`,
      );
}

const SHOWN = [
  ['publicity', '公示'],
  ['resurvey', '有异议后重新调查'],
] as const;
