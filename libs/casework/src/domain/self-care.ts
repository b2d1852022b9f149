/** The six things of daily life (民发〔2021〕43号 第21条): true where somebody does it alone. */
export interface SelfCareItems {
  eat: boolean;
  dress: boolean;
  bed: boolean;
  toilet: boolean;
  walk: boolean;
  bathe: boolean;
}

export type SelfCareGrade = 'self' | 'half' | 'full';

/** 全自理 · 半护理 · 全护理: none, up to three, four or more that can't be done alone (民发〔2021〕43号 第22条). */
export function selfCareGrade(canDo: SelfCareItems): SelfCareGrade {
  const failed = Object.values(canDo).filter((can) => !can).length;
  if (failed === 0) return 'self';
  return failed <= 3 ? 'half' : 'full';
}
