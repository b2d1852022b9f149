import { divisionPrefix } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { keptPack } from '../pack/load-pack';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { inForce } from '../publishing/in-force';
import { publishedPacks, publishedText } from '../publishing/published.query';

/** What is published for a place. */
export interface InForce {
  /** null: nothing is published for all of it; the delivered pack holds. */
  pack: PolicyPack | null;
  /** Published for parts of the place only, and in force there: these households are compared with another pack than their own. */
  elsewhere: string[];
}

/** The published pack that a place begins its applications with on a day. `area` is a division prefix. */
export async function packInForce(tx: Tx, area: string, on: PlainDate): Promise<InForce> {
  const published = await publishedPacks(tx);
  const found = inForce(published, area, on);
  const text = found ? await publishedText(tx, found.ref) : null;
  const parts = published.filter(({ division, effectiveFrom }) => {
    const prefix = divisionPrefix(division);
    return effectiveFrom <= on && prefix.startsWith(area) && prefix !== area;
  });
  return {
    pack: text && found ? keptPack(text, found.ref) : null,
    elsewhere: [...new Set(parts.map(({ ref }) => ref))],
  };
}

/** A published pack by its ref, or null. */
export async function publishedPack(tx: Tx, ref: string): Promise<PolicyPack | null> {
  const text = await publishedText(tx, ref);
  return text === null ? null : keptPack(text, ref);
}
