import type { Need } from '../assessment';
import { allOf, type Finding, type Judgement } from '../finding';
import { NEED_WORDS } from '../needs';
import type { ProgrammeId } from '../rule-names';

type GovernmentProgramme = Exclude<ProgrammeId, 'charity'>;

/** 慈善帮扶: for a need that no programme of the government meets (社会救助法 第57条). */
export function judgeCharity(
  needs: readonly Need[],
  judged: Readonly<Record<GovernmentProgramme, Judgement>>,
): Judgement {
  return allOf([needLeftOpen(needs, judged)]);
}

function needLeftOpen(needs: readonly Need[], judged: Readonly<Record<GovernmentProgramme, Judgement>>): Finding {
  const rule = 'need-left-open';
  const answers = needs.map((need) => {
    const programmes = need.programmes.filter((id): id is GovernmentProgramme => id !== 'charity');
    return { kind: need.kind, judgements: programmes.map((id) => judged[id]) };
  });
  const unmet = answers.filter(({ judgements }) => judgements.every(({ verdict }) => verdict === 'not-eligible'));
  if (unmet.length > 0) {
    const words = unmet.map(({ kind }) => NEED_WORDS[kind]).join('、');
    return { rule, holds: true, detail: `政府项目接不住的需求：${words}` };
  }
  const unsettled = answers.filter(({ judgements }) => !judgements.some(({ verdict }) => verdict === 'eligible'));
  if (unsettled.length > 0) {
    const missing = unsettled.flatMap(({ judgements }) => judgements.flatMap((judgement) => judgement.missing));
    return { rule, holds: null, detail: '政府项目尚不能确定', missing };
  }
  return { rule, holds: false, detail: needs.length > 0 ? '所有需求都有政府项目可接' : '未发现需求' };
}
