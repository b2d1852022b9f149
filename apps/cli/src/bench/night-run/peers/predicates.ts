import { LINES } from './peer-row';
import type { PeerRow } from './peer-row';

type Line = [
  id: string,
  version: number,
  family: 'entry' | 'exit',
  colour: string,
  rank: number,
  holds: (s: PeerRow) => boolean,
];

const lineOf = (s: PeerRow) => LINES.dibao[s.residence];
const onlyOld = (s: PeerRow) => s.old > 0 && s.old === s.size;

const RULES: readonly Line[] = [
  ['main-earner-died', 1, 'entry', 'red', 950, (s) => s.mainEarnerDied],
  ['disaster-hit', 1, 'entry', 'red', 940, (s) => s.disasters > 0],
  ['accident', 1, 'entry', 'red', 930, (s) => s.accidents > 0],
  ['hardship-found', 1, 'entry', 'red', 920, (s) => s.hardshipFound > 0],
  ['medical-self-pay', 2, 'entry', 'red', 910, (s) => s.aided && s.medicalSelfPayFen > LINES.medicalAided],
  [
    ...(['medical-self-pay-insured', 1, 'entry', 'orange', 860] as const),
    (s) => !s.aided && s.medicalSelfPayFen > LINES.medicalInsured,
  ],
  ['hospital-stay', 1, 'entry', 'orange', 850, (s) => s.aided && s.hospitalStayFen > LINES.stayAided],
  [
    ...(['hospital-stay-rural', 1, 'entry', 'orange', 840] as const),
    (s) => !s.aided && s.residence === 'rural' && s.hospitalStayFen > LINES.stayRural,
  ],
  [
    ...(['medical-cost-share', 1, 'entry', 'orange', 830] as const),
    (s) =>
      s.medicalSelfPaySumFen > LINES.shareFloor &&
      s.declaredIncomeFen !== null &&
      s.medicalSelfPaySumFen * 100 > s.declaredIncomeFen * 12 * LINES.sharePercent,
  ],
  ['serious-illness', 1, 'entry', 'orange', 820, (s) => s.seriouslyIll > 0],
  ['newly-disabled', 1, 'entry', 'orange', 810, (s) => s.newlyDisabled > 0],
  ['school-dropout', 2, 'entry', 'orange', 800, (s) => s.dropouts > 0],
  ['benefit-missing', 1, 'entry', 'orange', 790, (s) => s.unclaimed > 0],
  [
    ...(['no-contact', 1, 'entry', 'orange', 780] as const),
    (s) => s.contacts === 0 && (s.aid.includes('tekun') || (s.veryOld > 0 && s.old === s.size)),
  ],
  ['unemployed-no-earner', 2, 'entry', 'yellow', 700, (s) => s.unemployed > 0 && s.earners === 0],
  ['imprisoned', 1, 'entry', 'yellow', 690, (s) => s.imprisoned > 0 && (s.minors > 0 || s.earners === 0)],
  ['left-behind-children', 1, 'entry', 'yellow', 680, (s) => s.leftBehind > 0],
  ['several-disabled', 1, 'entry', 'yellow', 670, (s) => s.disabled >= 2],
  ['old-and-disabled', 1, 'entry', 'yellow', 660, (s) => s.old > 0 && s.severelyDisabled > 0],
  ['old-alone', 1, 'entry', 'yellow', 650, onlyOld],
  ['labour-short', 1, 'entry', 'yellow', 640, (s) => s.minors > 0 && s.workingAge === 0],
  ['utility-arrears', 1, 'entry', 'yellow', 630, (s) => s.utilityArrearsMonths >= 3],
  ['insurance-lapsed', 1, 'entry', 'blue', 550, (s) => s.uninsured > 0],
  ['newly-enrolled', 1, 'entry', 'blue', 540, (s) => s.aided && s.enrolled > 0],
  [
    ...(['aided-income-above-line', 1, 'exit', 'orange', 500] as const),
    (s) =>
      (s.aid.includes('dibao') || s.aid.includes('dibao-edge')) && s.wagesFen + s.pensionFen > lineOf(s) * 1.5 * s.size,
  ],
  [
    ...(['aided-deposits', 1, 'exit', 'orange', 490] as const),
    (s) => {
      const line = lineOf(s) * LINES.liquidTimes;
      return (
        s.aided &&
        (s.depositsFen > Math.max(line, LINES.illnessCap) * s.size ||
          (s.seriouslyIll === 0 && s.depositsFen > line * s.size))
      );
    },
  ],
  ['paid-twice', 1, 'exit', 'orange', 480, (s) => s.doubled > 0],
  [
    ...(['aided-household-changed', 3, 'exit', 'yellow', 470] as const),
    (s) => s.aided && s.declaredCars === 0 && s.vehicleValueFen > LINES.vehicle,
  ],
  ['aided-second-home', 1, 'exit', 'yellow', 460, (s) => s.aided && s.homes > Math.max(s.declaredHomes, 1)],
  ['aided-company', 1, 'exit', 'yellow', 450, (s) => s.aided && s.companies > 0],
  ['aided-member-died', 1, 'exit', 'yellow', 440, (s) => s.aided && s.deaths > 0],
  ['aided-cremated', 1, 'exit', 'yellow', 430, (s) => s.aided && s.cremated > 0 && s.deaths === 0],
  ['tekun-imprisoned', 1, 'exit', 'yellow', 420, (s) => s.aid.includes('tekun') && s.imprisoned > 0],
  ['aided-moved-out', 1, 'exit', 'blue', 400, (s) => s.aided && s.movedOut > 0],
  ['aided-marriage', 1, 'exit', 'blue', 390, (s) => s.aided && s.marriages > 0],
];

/** The indicators by hand. */
export const PREDICATES = RULES.map(([id, version, family, colour, rank, holds]) => {
  return { id, version, family, colour, rank, holds };
});
