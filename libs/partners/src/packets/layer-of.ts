import type { Assessment, CurrentAward } from '@yimen/policy';
import type { KnownHousehold } from '@yimen/registry';
import type { PacketLayer } from './packet';

/** 国办发〔2023〕39号: the first that applies opens specialised aid. */
const LAYERS = ['tekun', 'dibao', 'dibao-edge', 'rigid-spending'];

interface Held {
  programme: string;
  since: string;
  memberIds?: readonly string[] | null;
}

/**
 * The layer that these people are in, or null. What was granted here comes first, for it is confirmed and recognised by
 * all (LAW 42); an award to one person of the household says nothing of another.
 */
export function layerOf(
  { facts, granted, members }: Pick<KnownHousehold, 'facts' | 'granted' | 'members'>,
  assessment: Assessment | null,
  concernedIds: readonly string[],
): PacketLayer | null {
  const people = concernedIds.length > 0 ? concernedIds : members.map(({ id }) => id);
  const covers = ({ memberIds }: Pick<Held, 'memberIds'>) => !memberIds || people.every((id) => memberIds.includes(id));
  const first = (how: PacketLayer['how'], held: readonly Held[]) => {
    const found = LAYERS.map((layer) => held.find((one) => one.programme === layer && covers(one))).find((one) => one);
    return found && { layer: found.programme, since: found.since, how };
  };
  const { date = '', measures = [] } = assessment ?? {};
  const found = measures
    .filter(({ verdict }) => verdict === 'eligible')
    .map((measure) => ({ ...measure, since: date }));
  const declared = (facts.currentAwards ?? []) as readonly CurrentAward[];
  return first('confirmed', granted) ?? first('assessed', found) ?? first('declared', declared) ?? null;
}
