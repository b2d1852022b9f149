import type { PlainDate } from '@yimen/kernel';
import type { ProposedMeasure } from '../domain/assessment';
import { assess } from '../domain/assess';
import type { HouseholdFacts } from '../domain/household-facts';
import { refuse } from '../domain/policy.errors';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { FamilyRun } from '../domain/program/family-run';
import { changesFor } from './changes-for';
import type { Change, WhyNot } from './explanation';
import type { Asked } from './judge';
import { nearestPerson } from './nearest-person';
import { sayWhyNot } from './say-why-not';

/**
 * Why a programme is not open to a household and the nearest change of one fact that would open it; of one that is open,
 * what would end it. Each change has been evaluated. Birth dates, sex and kinship are never proposed.
 * Pure; refuses `programme-not-in-pack`, `policy-date-not-covered`.
 */
export function whyNot(facts: HouseholdFacts, pack: PolicyPack, date: PlainDate, programmeId: string): WhyNot {
  const programme = pack.programmes.find(({ id }) => id === programmeId);
  if (!programme) throw refuse('programme-not-in-pack', `政策包 ${pack.ref} 没有项目“${programmeId}”`);
  const measure = assess(facts, pack, date).measures.find((one) => one.programme === programmeId) as ProposedMeasure;
  const { verdict, missing, because } = measure;
  const asked = { pack, date, programme };
  const wanted = verdict !== 'eligible';
  const changes = changesFor(facts, asked, wanted, missing);
  const rest = {
    because: wanted ? because.filter(({ holds }) => holds !== true) : because,
    ...(missing && { missing }),
    changes,
    ...(wanted && changes.length === 0 && rulesAlone(facts, asked, missing)),
  };
  const says = sayWhyNot(programme, new FamilyRun(facts, pack, date), { verdict, ...rest });
  return { pack: pack.ref, date, programme: programmeId, verdict, says, ...rest };
}

/** What each rule in the way would take by itself, for whom there are fewest of them. */
function rulesAlone(facts: HouseholdFacts, asked: Asked, missing?: string[]): Pick<WhyNot, 'nearest' | 'perRule'> {
  const { pack, date, programme } = asked;
  const { person, rules } = nearestPerson(new FamilyRun(facts, pack, date), programme);
  const first = (rule: string): Change | null =>
    changesFor(facts, { ...asked, rule, memberId: person?.id }, true, missing)[0] ?? null;
  const perRule = rules.map((rule) => ({ rule: `${programme.id}.${rule}`, change: first(rule) }));
  return { ...(person && { nearest: person.id }), perRule };
}
