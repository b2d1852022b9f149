import { AGENCY_KINDS } from '@yimen/kernel';
import { HARDSHIP_KINDS, INCOME_KINDS, VEHICLE_KINDS } from '../domain/household-facts';
import {
  CONFIDENCES,
  LAYER_ACCESS,
  LAYERS,
  ROUNDING_MODES,
  SPECIALISED_AID,
  type PolicyPack,
} from '../domain/policy-pack';
import { refuse } from '../domain/policy.errors';
import { PROGRAMME_IDS } from '../domain/rule-names';
import { packFaults } from './pack-faults';
import { count, date, each, flag, list, object, oneOf, optional, positive, text, yuan, type Reader } from './strict';

const sourced = { source: text, confidence: oneOf(CONFIDENCES), note: optional(text) };
const ages = object({ from: count, to: count });

const standard = object({
  from: date,
  dibao: object({ urbanYuan: yuan, ruralYuan: yuan }),
  tekunYuan: yuan,
  ...sourced,
});

const property = object({
  from: date,
  liquidTimesStandard: positive,
  liquidIllnessCapYuan: optional(yuan),
  vehicleKindsAllowed: list(oneOf(VEHICLE_KINDS)),
  vehicleExemptUpToYuan: optional(yuan),
  homesAllowed: count,
  housingTimesFloor: positive,
  housingFloorM2PerHead: optional(positive),
  ...sourced,
});

const citation = object({ article: text, law: optional(count) });

const rules: Reader<Record<string, { article: string; law?: number }>> = (value, at, faults) =>
  each(typeof value === 'object' && value ? Object.keys(value) : [], citation)(value, at, faults);

const packFile = object({
  id: text,
  version: date,
  name: text,
  division: text,
  law: object({ name: text, inForce: date }),
  standards: list(standard),
  edge: object({ ratio: positive, ...sourced }),
  rounding: object({ toFen: count, mode: oneOf(ROUNDING_MODES), ...sourced }),
  income: list(object({ kind: oneOf(INCOME_KINDS), name: text, counted: flag, ...sourced })),
  property: list(property),
  presume: object({ schoolAges: ages, workingAges: ages, ...sourced }),
  layers: each(SPECIALISED_AID, each(LAYERS, oneOf(LAYER_ACCESS))),
  programmes: list(
    object({
      id: oneOf(PROGRAMME_IDS),
      name: text,
      answers: list(oneOf(HARDSHIP_KINDS)),
      agency: oneOf(AGENCY_KINDS),
      rules,
      ...sourced,
    }),
  ),
});

/** Turns a parsed YAML document into a pack, 元 into 分. Names every fault with its path (`policy-pack-faulty`). */
export function readPack(document: unknown, label: string): PolicyPack {
  const faults: string[] = [];
  const file = packFile(document, '', faults);
  if (faults.length === 0) {
    const pack = toPack(file);
    faults.push(...packFaults(pack));
    if (faults.length === 0) return pack;
  }
  throw refuse('policy-pack-faulty', `政策包 ${label} 有 ${faults.length} 处错误：\n${faults.join('\n')}`, { faults });
}

function toPack(file: ReturnType<typeof packFile>): PolicyPack {
  return {
    ...file,
    ref: `${file.id}@${file.version}`,
    standards: file.standards.map(({ dibao, tekunYuan: tekunFen, ...rest }) => {
      return { ...rest, dibao: { urbanFen: dibao.urbanYuan, ruralFen: dibao.ruralYuan }, tekunFen };
    }),
    property: file.property.map(({ liquidIllnessCapYuan, vehicleExemptUpToYuan, ...rest }) => {
      return { ...rest, liquidIllnessCapFen: liquidIllnessCapYuan, vehicleExemptUpToFen: vehicleExemptUpToYuan };
    }),
  };
}
