import type { Application, MeasureView } from '@yimen/casework';
import type { AgencyKind } from '@yimen/kernel';
import type { Assessment, CurrentAward } from '@yimen/policy';
import type { KnownHousehold } from '@yimen/registry';
import { layerOf } from './layer-of';
import { packetFrom } from './packet';
import type { Packet } from './packet';
import { packetListFor } from './packet-lists';

/** What of this case an agency of that kind is given (LAW 42, 64; 个人信息保护法第六条). */
export function composePacket(
  application: Pick<Application, 'applicantId' | 'assessment' | 'hardships'>,
  household: KnownHousehold,
  measure: Pick<MeasureView, 'programme' | 'need' | 'monthlyFen' | 'oneOffFen'>,
  kind: AgencyKind,
): Packet {
  const { applicantId, assessment, hardships } = application;
  const { residence, division, facts, members } = household;
  const concernedIds = concerned(assessment, measure);
  const layer = layerOf(household, assessment, concernedIds);
  const source = {
    applicantId,
    concernedIds,
    members,
    household: { size: members.length, residence, division, layer },
    householdFacts: { ...facts, currentAwards: withoutIds(facts.currentAwards as readonly CurrentAward[] | undefined) },
    hardships,
    proposed: { monthlyFen: measure.monthlyFen, oneOffFen: measure.oneOffFen },
  };
  return packetFrom(source, packetListFor(kind, measure.programme));
}

function concerned(assessment: Assessment | null, { programme, need }: { programme: string; need: string }): string[] {
  const proposed = assessment?.measures.find((measure) => measure.programme === programme);
  return proposed?.memberIds ?? assessment?.needs.find(({ kind }) => kind === need)?.memberIds ?? [];
}

function withoutIds(awards: readonly CurrentAward[] | undefined) {
  return awards?.map(({ memberIds: _, ...award }) => award);
}
