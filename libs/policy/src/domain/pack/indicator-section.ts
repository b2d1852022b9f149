import type { IndicatorDocument, PackDocument } from './pack-document';

/** The indicators a pack writes itself; null for one published before there were any (`indicators: {}`). */
export function indicatorSection({ indicators }: PackDocument): readonly IndicatorDocument[] | null {
  return Array.isArray(indicators) ? indicators : null;
}
