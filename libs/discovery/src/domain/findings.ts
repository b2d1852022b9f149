/** What a visit can find. `hardship`: a fact that indicators know; `ends`: nobody is to be visited there any more. */
interface FindingSpec {
  name: string;
  hardship?: true;
  ends?: true;
}

export const FINDINGS = {
  safe: { name: '平安，无新的困难' },
  'needs-care': { name: '需要照料', hardship: true },
  'needs-money': { name: '生活费用有困难', hardship: true },
  'needs-medical': { name: '看病有困难', hardship: true },
  'needs-schooling': { name: '就学有困难', hardship: true },
  'needs-housing': { name: '住房不安全', hardship: true },
  'guardian-missing': { name: '监护缺失', hardship: true },
  'in-danger': { name: '有人身危险', hardship: true },
  'not-met': { name: '未见到人' },
  moved: { name: '已搬离', ends: true },
  died: { name: '已去世', ends: true },
} as const satisfies Record<string, FindingSpec>;

export type Finding = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as Finding[];

/** What is found without meeting anybody: that they moved or died is told by others. */
export const MET_NOBODY: readonly Finding[] = ['not-met', 'moved', 'died'];

/** Somebody of the household was met and spoken to. */
export function isMet(findings: readonly Finding[]): boolean {
  return findings.some((finding) => !MET_NOBODY.includes(finding));
}

export function isHardship(findings: readonly Finding[]): boolean {
  return findings.some((finding) => 'hardship' in FINDINGS[finding]);
}

/** Why there is nobody to visit any more, or null. */
export function endsBy(findings: readonly Finding[]): Finding | null {
  return findings.find((finding) => 'ends' in FINDINGS[finding]) ?? null;
}

/** What can't be true at once: nobody met and something found, safe and in need. */
export function contradicts(findings: readonly Finding[]): boolean {
  const alone = findings.includes('not-met') && isMet(findings);
  return alone || (findings.includes('safe') && isHardship(findings));
}
