import * as decide from './decision-guards';
import * as fact from './fact-guards';
import { all } from './guard';
import type { Guard } from './guard';

/** What must hold, by action; an action that isn't here asks for nothing but its table. */
export const GUARDS: Readonly<Record<string, Guard>> = {
  'record-survey': all(fact.enoughInvestigators, fact.notInFuture),
  'record-check': all(fact.authorised, fact.notInFuture),
  'record-county-visit': fact.notInFuture,
  'record-conference': all(fact.rechecked, fact.notInFuture),
  'finish-survey': all(fact.surveyed, fact.checked),
  'assess-self-care': all(fact.tekunOnly, fact.notInFuture),
  'ask-papers': all(fact.notAskedBefore, fact.notShared),
  'pass-to-department': fact.hasDepartment,
  'propose-grant': all(
    fact.departmentAgreed,
    fact.rechecked,
    decide.publishable,
    fact.selfCareKnown,
    decide.amountExplained,
    decide.amountGiven,
  ),
  'propose-unpublished': all(
    fact.departmentAgreed,
    fact.rechecked,
    decide.needsNoPublicity,
    fact.selfCareKnown,
    decide.amountExplained,
    decide.amountGiven,
  ),
  'propose-refusal': all(fact.rechecked, decide.fresh),
  confirm: all(
    decide.sampleDrawn,
    decide.visited,
    decide.notOwnOpinion,
    decide.asConferred('grant'),
    decide.published,
    decide.amountExplained,
    decide.amountGiven,
    decide.amountShown,
  ),
  refuse: all(decide.reasoned, decide.visited, decide.notOwnOpinion, decide.asConferred('refuse'), decide.fresh),
  'pay-small': decide.underSmallCap,
};
