import type { HouseholdFacts } from '@yimen/policy';
import { Engine } from 'json-rules-engine';
import type { RuleProperties } from 'json-rules-engine';
import { prepareHousehold } from './prepare-household';
import { prepareMember } from './prepare-member';
import type { PreparedMember } from './prepare-member';
import { HOUSEHOLD_RULES, LAYER_RULES, MEMBER_RULES } from './rules';

const OPTIONS = { allowUndefinedFacts: true };

/**
 * One household through json-rules-engine as its users would: facts worked out beforehand, programmes as rules, once for the
 * household, once for each of its people, once for what their verdicts open. Says which programmes it is eligible for, and `not:` which it surely isn't.
 * Left out: amounts, reasons, standards by date; an unknown fact proves nothing and refutes nothing.
 */
export class Judge {
  private readonly household = engineOf(HOUSEHOLD_RULES);
  private readonly member = engineOf(MEMBER_RULES);
  private readonly layer = engineOf(LAYER_RULES);

  async verdictsFor(facts: HouseholdFacts): Promise<Set<string>> {
    const people = facts.members.map((member) => prepareMember(member, facts));
    const known = prepareHousehold(facts, people);
    const found = new Set(await eventsOf(this.household, known));
    const verdict = (programme: string) =>
      found.has(programme) ? true : found.has(`not:${programme}`) ? false : undefined;
    const verdicts = { dibao: verdict('dibao'), 'dibao-edge': verdict('dibao-edge') };
    const shared = {
      ...{ ...known, ...verdicts, edgeFamily: known.receivesEdge === true || found.has('dibao-edge') },
      propertyOk: isPropertyOk(known),
    };
    const able = new Set(people.flatMap(({ ableAdult, kinship }) => (ableAdult ? [String(kinship)] : [])));
    const opens = { singlePresent: false, tekunAtSchool: false };
    for (const person of people) {
      const events = await eventsOf(this.member, { ...shared, ...person, ableKin: hasAbleKin(person, able) });
      for (const event of events) found.add(event);
      opens.singlePresent ||=
        person.receivesSingle === true || (person.grade !== undefined && events.includes('dibao-single'));
      opens.tekunAtSchool ||= person.atSchool === true && (person.receivesTekun === true || events.includes('tekun'));
    }
    const layerFacts = { ...shared, ...opens, tekun: found.has('tekun') };
    for (const event of await eventsOf(this.layer, layerFacts)) found.add(event);
    return found;
  }
}

function engineOf(rules: RuleProperties[]): Engine {
  const engine = new Engine(rules, OPTIONS);
  engine.addOperator('knownOther', (fact, value) => fact !== undefined && fact !== value);
  engine.addOperator('knownNotIn', (fact, values: unknown[]) => fact !== undefined && !values.includes(fact));
  return engine;
}

async function eventsOf(engine: Engine, facts: Record<string, unknown>): Promise<string[]> {
  const { events } = await engine.run(facts);
  return events.map(({ type }) => type);
}

/** Who is answerable for whom, by kinship to the head of the household. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  self: ['spouse', 'son', 'daughter', 'parent'],
  spouse: ['self', 'son', 'daughter'],
  son: ['self', 'spouse'],
  daughter: ['self', 'spouse'],
  parent: ['self', 'sibling', 'parent'],
  sibling: ['parent'],
};

function hasAbleKin({ kinship }: PreparedMember, able: ReadonlySet<string>): boolean {
  return (KIN[String(kinship)] ?? []).some((kin) => able.has(kin));
}

function isPropertyOk({
  liquidAssets,
  liquidLimit,
  liquidIllnessLimit,
  anySerious,
  dearVehicles,
  soundHomes,
}: Record<string, unknown>): boolean {
  const liquid = liquidAssets === undefined ? Infinity : Number(liquidAssets);
  const liquidOk = liquid <= Number(liquidLimit) || (liquid <= Number(liquidIllnessLimit) && anySerious === true);
  return liquidOk && dearVehicles === 0 && Number(soundHomes ?? Infinity) <= 1;
}
