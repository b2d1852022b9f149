/** Households found, by indicator. */
export type Hits = Readonly<Record<string, number>>;

/** Throws where another way found other households than ours. */
export function assertSameHits(ours: Hits, theirs: Hits, who: string): void {
  const ids = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort();
  const different = ids.filter((id) => (ours[id] ?? 0) !== (theirs[id] ?? 0));
  if (different.length === 0) return;
  const shown = different.map((id) => `${id}：${ours[id] ?? 0} ≠ ${theirs[id] ?? 0}`);
  throw new Error(`${who} 找到的户与本系统不同（指标改了，这里的手写规则要随之改）\n${shown.join('\n')}`);
}

export function sumOf(hits: Hits): number {
  return Object.values(hits).reduce((sum, count) => sum + count, 0);
}
