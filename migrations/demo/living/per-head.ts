import type { DemoMember, IncomeKind } from '../demo-household';
import type { Circumstances } from './draw-living';

/** 低保 standard of Chongqing since 2025-07-01, 分 a month: what a demo award was once decided by. */
export const DIBAO_STANDARD_FEN: Record<Circumstances['residence'], number> = { urban: 77_000, rural: 63_000 };

const COUNTED: readonly IncomeKind[] = ['wages', 'business', 'property', 'transfer', 'pension'];

/** Counted income per head, 分 a month (民发〔2021〕57号 art. 13). */
export function perHeadFen(members: readonly DemoMember[]): number {
  const total = members
    .flatMap(({ incomeFen }) => COUNTED.map((kind) => incomeFen[kind] ?? 0))
    .reduce((sum, fen) => sum + fen, 0);
  return total / members.length;
}
