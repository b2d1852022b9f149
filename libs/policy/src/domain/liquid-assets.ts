import type { Finding } from './finding';
import type { HouseholdView } from './household-view';
import { membersWho } from './members-who';
import { perHeadYuan, plainYuan } from './words';

const rule = 'liquid-assets';

/** 金融资产 per head within so many monthly standards; a higher ceiling where somebody is seriously ill. */
export function liquidAssets(view: HouseholdView): Finding {
  const { facts, limits, size, standardFen } = view;
  const liquid = facts.liquidAssetsFen;
  if (liquid === undefined) return { rule, holds: null, detail: '金融资产不明', missing: ['liquidAssetsFen'] };

  const limitFen = Math.round(standardFen * limits.liquidTimesStandard);
  const perHead = `金融资产人均 ${perHeadYuan(liquid, size)}`;
  const words = `${plainYuan(limitFen)}（低保标准的 ${limits.liquidTimesStandard} 倍）`;
  if (liquid <= limitFen * size) return { rule, holds: true, detail: `${perHead} ≤ ${words}` };

  const capFen = limits.liquidIllnessCapFen;
  if (capFen === undefined || liquid > capFen * size) return { rule, holds: false, detail: `${perHead} > ${words}` };

  const ill = membersWho(view, (member) => member.seriousIllness ?? 'seriousIllness');
  const relief = `有重病患者的放宽到 ${plainYuan(capFen)}`;
  if (ill.ids.length > 0) return { rule, holds: true, detail: `${perHead} > ${words}，${relief}` };
  if (ill.missing.length > 0)
    return { rule, holds: null, detail: `${perHead} > ${words}；${relief}，是否重病不明`, missing: ill.missing };
  return { rule, holds: false, detail: `${perHead} > ${words}，无重病患者` };
}
