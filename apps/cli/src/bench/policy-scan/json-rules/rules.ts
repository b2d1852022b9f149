import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import { all, any, among, atLeast, atMost, below, is, line, refuted } from './conditions';
import type { Condition } from './conditions';

/**
 * What is found eligible is a fact for the rules after it, and so is what is found not to be: as in ours an unknown fact
 * makes neither, so each programme is two rules, one that proves it and one that refutes it.
 */
function rule(type: string, priority: number, ...conditions: Condition[]): RuleProperties[] {
  const one = (name: string, told: boolean, condition: TopLevelCondition): RuleProperties => ({
    ...{ name, priority, conditions: condition, event: { type: name } },
    onSuccess: (_event, almanac) => void almanac.addFact(type, told),
  });
  return [one(type, true, { all: conditions }), one(`not:${type}`, false, { any: conditions.map(refuted) })];
}

const HERE = is('registeredHere');
const PROPERTY = all(
  any(
    atMost('liquidAssets', line('liquidLimit')),
    all(atMost('liquidAssets', line('liquidIllnessLimit')), is('anySerious')),
  ),
  is('dearVehicles', 0),
  atMost('soundHomes', 1),
);

export const HOUSEHOLD_RULES = [
  rule(
    'dibao',
    30,
    any(
      below('income', line('dibaoLine')),
      all(is('receivesDibao'), below('income', line('edgeLine')), below('monthsAbove', 6)),
    ),
    ...[HERE, PROPERTY, is('receivesTekun', false)],
  ),
  rule('dibao-edge', 20, below('income', line('edgeLine')), HERE, PROPERTY, is('dibao', false), is('allTekun', false)),
  rule(
    'rigid-spending',
    10,
    ...[is('recognised', false), is('dibao', false), is('dibao-edge', false)],
    ...[below('income12m', line('localIncome')), atLeast('spentShare', line('rigidShare')), PROPERTY, HERE],
  ),
].flat();

const DISABILITY_SUBSIDY = all(
  is('receivesTekun', false),
  any(is('tekun', false), is('receivesSubsidy')),
  is('workInjuryCare', false),
  HERE,
);

export const MEMBER_RULES = [
  rule(
    'dibao-single',
    40,
    any(
      all(is('edgeFamily'), any(is('severe'), is('serious'))),
      all(atLeast('age', 18), is('severe'), atMost('grade', 2), any(is('labour', 'unable'), is('unemployed'))),
    ),
    ...[below('counted', line('dibaoStandard')), HERE, any(is('receivesEdge'), is('propertyOk'))],
    ...[is('dibao', false), is('receivesTekun', false)],
  ),
  rule(
    'tekun',
    30,
    any(atLeast('age', 60), below('age', 18), is('stillAtSchool'), is('tekunDisabled')),
    ...[below('counted', line('dibaoStandard')), is('propertyOk'), among('obligors', ['none', 'incapable'])],
    ...[is('ableKin', false), HERE, is('receivesChildSubsidy', false)],
  ),
  rule('tekun-care', 20, any(is('receivesTekun'), is('tekun')), atLeast('failed', 0)),
  rule(
    'disability-living',
    10,
    ...[
      is('disabilityAsked'),
      atLeast('grade', 1),
      is('childSubsidy', false),
      is('receivesChildSubsidy', false),
      DISABILITY_SUBSIDY,
    ],
    any(is('receivesDibao'), is('dibao'), is('receivesSingle'), is('dibao-single')),
  ),
  rule('disability-care', 10, is('disabilityAsked'), atMost('grade', 2), is('needsCare'), DISABILITY_SUBSIDY),
  rule('orphan', 10, below('age', 18), is('orphaned'), is('placementKnown'), is('receivesTekun', false), HERE),
  rule('unattended-child', 10, below('age', 18), is('unattended'), is('receivesOrphan', false), HERE),
  rule('elder-allowance', 10, atLeast('age', 80), HERE),
].flat();

const FAMILY_LOW = [is('receivesLayer'), is('dibao'), is('dibao-edge')];
const BASIC_LAYER = [is('receivesDibao'), is('dibao'), is('receivesTekun'), is('tekun')];

export const LAYER_RULES = [
  rule(
    'medical',
    10,
    any(...FAMILY_LOW, ...BASIC_LAYER, is('singlePresent')),
    any(...BASIC_LAYER, is('singlePresent'), is('anySerious')),
  ),
  rule('education', 10, any(all(is('anyAtSchool'), any(...FAMILY_LOW)), is('tekunAtSchool'))),
  rule('employment', 10, any(...FAMILY_LOW), is('anyAbleUnemployed')),
].flat();
