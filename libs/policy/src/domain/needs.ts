import type { Need } from './assessment';
import { HARDSHIP_KINDS, type HardshipKind } from './household-facts';
import type { HouseholdView } from './household-view';
import { incomeBelow } from './income-line';
import type { LayerReading } from './layer';
import { membersWho } from './members-who';
import { atSchool } from './programmes/education';
import { ableAndUnemployed } from './programmes/employment';
import { seenHousingDifficulty } from './programmes/housing';
import { eventBy } from './told';

export const NEED_WORDS: Readonly<Record<HardshipKind, string>> = {
  income: '基本生活',
  illness: '就医',
  schooling: '就学',
  housing: '住房',
  unemployment: '就业',
  disaster: '受灾',
  accident: '意外',
  care: '照料',
  other: '其他',
};

interface Seen {
  detail: string;
  memberIds?: string[];
}

/** 需求: what was told at the window and what the facts show, one entry per kind. An unknown fact shows nothing. */
export function findNeeds(view: HouseholdView, layer: LayerReading): Need[] {
  return HARDSHIP_KINDS.flatMap((kind) => {
    const seen = SEEN_IN_FACTS[kind](view, layer);
    const told = (view.facts.hardships ?? []).filter((hardship) => hardship.kind === kind);
    const because: Need['because'] = [
      ...told.map(({ note }) => ({ source: 'told' as const, detail: note ?? `${NEED_WORDS[kind]}困难` })),
      ...(seen ? [{ source: 'facts' as const, detail: seen.detail }] : []),
    ];
    if (because.length === 0) return [];
    const programmes = view.pack.programmes.filter(({ answers }) => answers.includes(kind)).map(({ id }) => id);
    return [{ kind, ...(seen?.memberIds && { memberIds: seen.memberIds }), because, programmes }];
  });
}

const SEEN_IN_FACTS: Readonly<Record<HardshipKind, (view: HouseholdView, layer: LayerReading) => Seen | null>> = {
  income: (view) => {
    const line = incomeBelow(view, 'income', view.edgeLineFen);
    return line.holds ? { detail: `${line.detail}（低保边缘标准）` } : null;
  },
  illness: (view) =>
    people(view, (member) => member.seriousIllness ?? false, '患重特大疾病') ?? event(view, ['sudden-illness']),
  schooling: (view, { layer }) => (layer ? people(view, (member) => atSchool(view, member), '在学校就读') : null),
  housing: (view) => {
    const detail = seenHousingDifficulty(view);
    return detail ? { detail } : null;
  },
  unemployment: (view) =>
    people(view, (member) => ableAndUnemployed(view, member), '有劳动能力且失业') ?? event(view, ['unemployment']),
  disaster: (view) => event(view, ['natural-disaster']),
  accident: (view) => event(view, ['fire', 'traffic-accident']),
  care: (view) =>
    people(view, (member) => member.needsLongTermCare === true || (member.selfCareItemsFailed ?? 0) > 0, '需要照料'),
  other: (view) => event(view, ['other']),
};

function people(view: HouseholdView, ask: Parameters<typeof membersWho>[1], what: string): Seen | null {
  const { ids } = membersWho(view, ask);
  return ids.length > 0 ? { detail: `${ids.length} 人${what}`, memberIds: ids } : null;
}

function event(view: HouseholdView, kinds: readonly string[]): Seen | null {
  const happened = eventBy(view);
  return happened && kinds.includes(happened.kind) ? { detail: `${happened.date} 发生` } : null;
}
