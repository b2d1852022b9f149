import type { Application, MeasureView } from '@yimen/casework';
import type { AgencyKind } from '@yimen/kernel';
import type { Assessment, CurrentAward } from '@yimen/policy';
import type { KnownHousehold } from '@yimen/registry';
import { PACKET_LISTS } from '../domain/packet-lists';
import { packetFrom } from '../domain/packets';
import type { Packet, PacketLayer } from '../domain/packets';

/** 国办发〔2023〕39号: the first that applies opens specialised aid. */
const LAYERS = ['tekun', 'dibao', 'dibao-edge', 'rigid-spending'];

/** What of this case an agency of that kind is given (LAW 42, 64; 个人信息保护法第六条). */
export function composePacket(
  application: Pick<Application, 'applicantId' | 'assessment' | 'hardships'>,
  household: KnownHousehold,
  measure: Pick<MeasureView, 'programme' | 'need' | 'monthlyFen' | 'oneOffFen'>,
  kind: AgencyKind,
): Packet {
  const { applicantId, assessment, hardships } = application;
  const { residence, facts, members } = household;
  const source = {
    applicantId,
    concernedIds: concerned(assessment, measure),
    members,
    household: { size: members.length, residence, layer: layerOf(facts, assessment) },
    householdFacts: facts,
    hardships,
    proposed: { monthlyFen: measure.monthlyFen, oneOffFen: measure.oneOffFen },
  };
  return packetFrom(source, PACKET_LISTS[kind]);
}

function concerned(assessment: Assessment | null, { programme, need }: { programme: string; need: string }): string[] {
  const proposed = assessment?.measures.find((measure) => measure.programme === programme);
  return proposed?.memberIds ?? assessment?.needs.find(({ kind }) => kind === need)?.memberIds ?? [];
}

function layerOf(facts: Record<string, unknown>, assessment: Assessment | null): PacketLayer | null {
  const awards = (facts.currentAwards ?? []) as readonly CurrentAward[];
  const eligible = assessment?.measures.filter(({ verdict }) => verdict === 'eligible') ?? [];
  for (const layer of LAYERS) {
    const award = awards.find(({ programme }) => programme === layer);
    if (award) return { layer, since: award.since, how: 'confirmed' };
  }
  const layer = LAYERS.find((candidate) => eligible.some(({ programme }) => programme === candidate));
  return layer && assessment ? { layer, since: assessment.date, how: 'assessed' } : null;
}
