import type { HardshipKind, HouseholdFacts } from '../domain/household-facts';
import type { PolicyPack } from '../domain/pack/policy-pack';
import type { Behind } from './behind';
import type { Dial } from './dial';

/** A vehicle or home given up, an award that runs or no longer does, a hardship told at the window. */
export function listDials(
  facts: HouseholdFacts,
  date: string,
  pack: PolicyPack,
  { lists, awards, told }: Behind,
): Dial[] {
  return [
    ...(lists.has('vehicles') ? givenUp(facts, 'vehicles', '辆机动车') : []),
    ...(lists.has('homes') ? givenUp(facts, 'homes', '套住房') : []),
    ...[...awards].map((programme) => awardDial(facts, date, programme, pack)),
    ...[...told].flatMap((kind) => toldDial(facts, kind as HardshipKind, pack) ?? []),
  ];
}

function givenUp(facts: HouseholdFacts, list: 'vehicles' | 'homes', words: string): Dial[] {
  return (facts[list] ?? []).map((entry, i) => ({
    fact: `${list}.${i}`,
    words: `第 ${i + 1} ${words}`,
    reluctance: 1,
    from: entry,
    turn: { kind: 'choice', options: [null] },
    with: () => ({ ...facts, [list]: (facts[list] as readonly object[]).filter((_, other) => other !== i) }),
    say: () => `不再有第 ${i + 1} ${words}`,
  }));
}

function awardDial(facts: HouseholdFacts, date: string, programme: string, pack: PolicyPack): Dial {
  const name = pack.programmes.find(({ id }) => id === programme)?.name ?? programme;
  const others = (facts.currentAwards ?? []).filter((award) => award.programme !== programme);
  const runs = others.length < (facts.currentAwards ?? []).length;
  const awards = runs ? others : [...others, { programme, since: date }];
  return {
    fact: 'currentAwards',
    words: `在享${name}`,
    reluctance: 3,
    from: runs ? programme : null,
    turn: { kind: 'choice', options: [runs ? null : programme] },
    with: () => ({ ...facts, currentAwards: awards }),
    say: () => (runs ? `不再享受${name}` : `已在享受${name}`),
  };
}

function toldDial(facts: HouseholdFacts, kind: HardshipKind, pack: PolicyPack): Dial | null {
  if (facts.hardships?.some((hardship) => hardship.kind === kind)) return null;
  const name = pack.needs.find((need) => need.kind === kind)?.name ?? kind;
  return {
    fact: 'hardships',
    words: '窗口陈述',
    reluctance: 3,
    from: null,
    turn: { kind: 'choice', options: [kind] },
    with: () => ({ ...facts, hardships: [...(facts.hardships ?? []), { kind }] }),
    say: () => `窗口陈述有“${name}”困难`,
  };
}
