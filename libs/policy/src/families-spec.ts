import { assess } from './domain/assess';
import { loadPack } from './pack/load-pack';
import type { HouseholdFacts, MemberFacts } from './domain/household-facts';
import type { ProposedMeasure } from './domain/assessment';

// The families of the specifications in this room: made up, of 统景镇 (渝北区) unless the story says otherwise.

export const chongqing = loadPack('chongqing');

/** The day of most stories: standards 770 (urban) and 630 (rural). */
export const AUTUMN = '2025-09-01';

/** A grown-up of 45 about whom all is known: can't work though in good health, owns and earns nothing, not at school. */
export function person(id: string, known: Partial<MemberFacts> = {}): MemberFacts {
  const facts: MemberFacts = { id, birthDate: '1980-03-02', kinship: 'self', labour: 'unable', seriousIllness: false };
  return { ...facts, obligors: 'capable', incomeFen: {}, schooling: 'none', ...known };
}

/** An urban family about which all is known: 户籍 here, one sound home, no car, no savings, nothing happened. */
export function family(members: MemberFacts[], known: Partial<HouseholdFacts> = {}): HouseholdFacts {
  const facts: HouseholdFacts = { residence: 'urban', division: '500112104001', registeredHere: true, members };
  const homes = [{ areaM2: 60, dangerous: false }];
  return { ...facts, liquidAssetsFen: 0, vehicles: [], homes, hardships: [], ...known };
}

/** What the assessment proposes for one programme. */
export function measureOf(facts: HouseholdFacts, programme: string, date = AUTUMN): ProposedMeasure {
  const found = assess(facts, chongqing, date).measures.find((measure) => measure.programme === programme);
  if (!found) throw new Error(`no measure ${programme}`);
  return found;
}

/** The words of one reason, `rule` without its programme. */
export function wordsOf(measure: ProposedMeasure, rule: string): string | undefined {
  return measure.because.find((reason) => reason.rule === `${measure.programme}.${rule}`)?.detail;
}
