import { createHash } from 'node:crypto';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Indicator, PolicyPack, PublishedPacks } from '@yimen/policy';
import { DELIVERING_SOURCES } from '../domain/feed-sources';
import { freshIn } from '../domain/fresh-sources';
import type { FeedDelivered } from '../domain/fresh-sources';
import { judgedAreas } from '../domain/night/areas';
import type { NightPart } from '../domain/night/night-part';
import { compiledIndicators } from '../persistence/night/judging';
import { usualUnknowns } from '../persistence/night/usual';
import { feedsUntil, rememberIndicators } from '../persistence/night/run.repository';

/** What we find ourselves is never late, and cuts no area. */
const DELIVERING: readonly string[] = DELIVERING_SOURCES;

/** Where which pack is in force, and the packs. */
export type NightPacks = Pick<PublishedPacks, 'placesInForce' | 'refInForce' | 'load'>;

export interface RunSettings {
  packs: NightPacks;
  /** Households a chunk, 65,536 where it isn't said. */
  chunkHouseholds?: number;
}

export interface PlannedRun {
  feeds: Record<string, PlainDate>;
  parts: NightPart[];
  fingerprint: string;
}

/**
 * Who judges whom that night: the pack in force of each place, with the sources that have delivered about it. The words of
 * its indicators are kept.
 */
export async function planRun(tx: Tx, actor: Actor, packs: NightPacks, night: PlainDate): Promise<PlannedRun> {
  const delivered = (await feedsUntil(tx, night)).filter(({ source }) => DELIVERING.includes(source));
  const places = [...packs.placesInForce(night), ...delivered.map(({ prefix }) => prefix)];
  const areas = judgedAreas(actor.divisions[0] ?? '', places, (prefix) => {
    return { pack: packs.refInForce(prefix, night), fresh: freshIn(prefix, delivered, night) };
  });
  const parts: NightPart[] = [];
  const seen: Indicator[] = [];
  for (const { pack: ref, fresh, areas: where } of areas) {
    const pack: PolicyPack = await packs.load(tx, ref);
    const compiled = compiledIndicators(pack, night, fresh);
    const { indicators, fingerprint } = compiled;
    const bits = indicators.map(({ id, version, sources }) => ({ id, version, sources }));
    const usual = await usualUnknowns(tx, compiled);
    parts.push({ pack: ref, areas: where, fresh, indicators: bits, usual, fingerprint });
    seen.push(...indicators);
  }
  await rememberIndicators(tx, seen);
  const judging = parts.map(({ areas: where, usual, fingerprint }) => ({ where, usual, fingerprint }));
  const fingerprint = createHash('sha256').update(JSON.stringify(judging)).digest('hex');
  return { feeds: newest(delivered), parts, fingerprint };
}

function newest(delivered: readonly FeedDelivered[]): Record<string, PlainDate> {
  const feeds: Record<string, PlainDate> = {};
  for (const { source, asOf } of delivered) if (asOf > (feeds[source] ?? '')) feeds[source] = asOf;
  return feeds;
}
