import { INCOME_KINDS } from '../domain/household-facts';
import type { PolicyPack } from '../domain/policy-pack';
import { RULE_NAMES } from '../domain/rule-names';

/** What is wrong with a pack whose every part has the right form: the parts don't fit each other. */
export function packFaults(pack: PolicyPack): string[] {
  const faults: string[] = [];
  const newest = pack.standards.at(-1)?.from;
  if (pack.version !== newest) faults.push(`version：应是最新标准的日期 ${newest}，读到 ${pack.version}`);
  if (!/^\d{12}$/.test(pack.division)) faults.push('division：应是12位区划代码');
  if (pack.rounding.toFen < 1) faults.push('rounding.toFen：至少 1 分');
  if (pack.edge.ratio <= 1) faults.push('edge.ratio：应大于 1');

  faults.push(...notInOrder('standards', pack.standards), ...notInOrder('property', pack.property));
  const kinds = pack.income.map(({ kind }) => kind);
  for (const kind of INCOME_KINDS) if (!kinds.includes(kind)) faults.push(`income：缺少 ${kind}`);
  faults.push(...twice('income', kinds));
  const ids = pack.programmes.map(({ id }) => id);
  faults.push(...twice('programmes', ids));

  pack.programmes.forEach((programme, i) => {
    const known: readonly string[] = RULE_NAMES[programme.id];
    const given = Object.keys(programme.rules);
    for (const rule of known) if (!given.includes(rule)) faults.push(`programmes[${i}].rules.${rule}：缺少`);
    for (const rule of given) if (!known.includes(rule)) faults.push(`programmes[${i}].rules.${rule}：不认识的键`);
  });
  return faults;
}

function notInOrder(at: string, entries: readonly { from: string }[]): string[] {
  return entries.flatMap(({ from }, i) => {
    const before = entries[i - 1]?.from;
    return before !== undefined && from <= before ? [`${at}[${i}].from：应晚于 ${before}，读到 ${from}`] : [];
  });
}

function twice(at: string, names: readonly string[]): string[] {
  return names.flatMap((name, i) => (names.indexOf(name) < i ? [`${at}[${i}]：${name} 重复`] : []));
}
