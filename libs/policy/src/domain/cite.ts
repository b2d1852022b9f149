import type { PlainDate } from '@yimen/kernel';
import type { Finding } from './finding';
import type { PolicyPack, Programme } from './policy-pack';

/** The article behind a finding on that day; the statute is named only once it is in force. */
export function cite(pack: PolicyPack, programme: Programme, finding: Finding, date: PlainDate): string {
  const citation = programme.rules[finding.rule];
  if (!citation) throw new Error(`${programme.id}.${finding.rule} has no article in ${pack.ref}`);
  const inForce = citation.law !== undefined && date >= pack.law.inForce;
  const statute = inForce ? [`${pack.law.name} 第${citation.law}条`] : [];
  return [...statute, citation.article, ...(finding.source ? [finding.source] : [])].join('；');
}
