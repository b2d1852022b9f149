import { all, any, atLeast, is, line } from '../../policy-scan/json-rules/conditions';
import type { Condition } from '../../policy-scan/json-rules/conditions';
import { LINES } from './peer-row';
import type { PeerRow } from './peer-row';

const above = (fact: string, value: unknown): Condition => ({ fact, operator: 'greaterThan', value });
const some = (fact: string) => above(fact, 0);
const none = (fact: string) => is(fact, 0);
const receives = (value: string): Condition => ({ fact: 'aid', operator: 'contains', value });
const onlyOld = all(some('old'), is('old', line('size')));
const AIDED = is('aided');
const NOT_AIDED = is('aided', false);

/** The indicators as conditions of json-rules-engine, over a row and the limits below: it doesn't reckon. */
export const JSON_RULES: Readonly<Record<string, { all: Condition[] }>> = Object.fromEntries(
  Object.entries<Condition[]>({
    'main-earner-died': [is('mainEarnerDied')],
    'disaster-hit': [some('disasters')],
    accident: [some('accidents')],
    'hardship-found': [some('hardshipFound')],
    'medical-self-pay': [AIDED, above('medicalSelfPayFen', LINES.medicalAided)],
    'medical-self-pay-insured': [NOT_AIDED, above('medicalSelfPayFen', LINES.medicalInsured)],
    'hospital-stay': [AIDED, above('hospitalStayFen', LINES.stayAided)],
    'hospital-stay-rural': [NOT_AIDED, is('residence', 'rural'), above('hospitalStayFen', LINES.stayRural)],
    'medical-cost-share': [
      above('medicalSelfPaySumFen', LINES.shareFloor),
      above('medicalSelfPaySumFen', line('share')),
    ],
    'serious-illness': [some('seriouslyIll')],
    'newly-disabled': [some('newlyDisabled')],
    'school-dropout': [some('dropouts')],
    'benefit-missing': [some('unclaimed')],
    'no-contact': [none('contacts'), any(receives('tekun'), all(some('veryOld'), onlyOld))],
    'unemployed-no-earner': [some('unemployed'), none('earners')],
    imprisoned: [some('imprisoned'), any(some('minors'), none('earners'))],
    'left-behind-children': [some('leftBehind')],
    'several-disabled': [atLeast('disabled', 2)],
    'old-and-disabled': [some('old'), some('severelyDisabled')],
    'old-alone': [onlyOld],
    'labour-short': [some('minors'), none('workingAge')],
    'utility-arrears': [atLeast('utilityArrearsMonths', 3)],
    'insurance-lapsed': [some('uninsured')],
    'newly-enrolled': [AIDED, some('enrolled')],
    'aided-income-above-line': [any(receives('dibao'), receives('dibao-edge')), above('earnedFen', line('incomeLine'))],
    'aided-deposits': [
      AIDED,
      any(
        above('depositsFen', line('illnessLine')),
        all(none('seriouslyIll'), above('depositsFen', line('liquidLine'))),
      ),
    ],
    'paid-twice': [some('doubled')],
    'aided-household-changed': [AIDED, none('declaredCars'), above('vehicleValueFen', LINES.vehicle)],
    'aided-second-home': [AIDED, above('homes', line('homesLine'))],
    'aided-company': [AIDED, some('companies')],
    'aided-member-died': [AIDED, some('deaths')],
    'aided-cremated': [AIDED, some('cremated'), none('deaths')],
    'tekun-imprisoned': [receives('tekun'), some('imprisoned')],
    'aided-moved-out': [AIDED, some('movedOut')],
    'aided-marriage': [AIDED, some('marriages')],
  }).map(([id, conditions]) => [id, { all: conditions }]),
);

/** What is worked out beforehand. */
export function withLimits(row: PeerRow): Record<string, unknown> {
  const size = row.size;
  const dibao = LINES.dibao[row.residence];
  const liquidLine = dibao * LINES.liquidTimes * size;
  return {
    ...row,
    share: row.declaredIncomeFen === null ? undefined : (row.declaredIncomeFen * 12 * LINES.sharePercent) / 100,
    earnedFen: row.wagesFen + row.pensionFen,
    incomeLine: dibao * 1.5 * size,
    liquidLine,
    illnessLine: Math.max(liquidLine, LINES.illnessCap * size),
    homesLine: Math.max(row.declaredHomes, 1),
  };
}
