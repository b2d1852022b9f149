const LINE = `(residence == 'urban' ? 77000 : 63000)`;
const EXIT_INCOME = `('dibao' in aid or 'dibao-edge' in aid)`;

/** The indicators in the language of zen-engine, which has no unknown: what may be null is asked first. */
export const ZEN_RULES: Readonly<Record<string, string>> = {
  'main-earner-died': 'mainEarnerDied',
  'disaster-hit': 'disasters > 0',
  accident: 'accidents > 0',
  'hardship-found': 'hardshipFound > 0',
  'medical-self-pay': 'aided and medicalSelfPayFen > 1000000',
  'medical-self-pay-insured': 'not aided and medicalSelfPayFen > 3971300',
  'hospital-stay': 'aided and hospitalStayFen > 600000',
  'hospital-stay-rural': `not aided and residence == 'rural' and hospitalStayFen > 1000000`,
  'medical-cost-share':
    'medicalSelfPaySumFen > 200000 and declaredIncomeFen != null and medicalSelfPaySumFen * 100 > declaredIncomeFen * 12 * 40',
  'serious-illness': 'seriouslyIll > 0',
  'newly-disabled': 'newlyDisabled > 0',
  'school-dropout': 'dropouts > 0',
  'benefit-missing': 'unclaimed > 0',
  'no-contact': `contacts == 0 and ('tekun' in aid or (veryOld > 0 and old == size))`,
  'unemployed-no-earner': 'unemployed > 0 and earners == 0',
  imprisoned: 'imprisoned > 0 and (minors > 0 or earners == 0)',
  'left-behind-children': 'leftBehind > 0',
  'several-disabled': 'disabled >= 2',
  'old-and-disabled': 'old > 0 and severelyDisabled > 0',
  'old-alone': 'old > 0 and old == size',
  'labour-short': 'minors > 0 and workingAge == 0',
  'utility-arrears': 'utilityArrearsMonths >= 3',
  'insurance-lapsed': 'uninsured > 0',
  'newly-enrolled': 'aided and enrolled > 0',
  'aided-income-above-line': `${EXIT_INCOME} and wagesFen + pensionFen > ${LINE} * 150 / 100 * size`,
  'aided-deposits': `aided and (depositsFen > max([${LINE} * 24, 5000000]) * size
    or (seriouslyIll == 0 and depositsFen > ${LINE} * 24 * size))`,
  'paid-twice': 'doubled > 0',
  'aided-household-changed': 'aided and declaredCars == 0 and vehicleValueFen > 3000000',
  'aided-second-home': 'aided and homes > max([declaredHomes, 1])',
  'aided-company': 'aided and companies > 0',
  'aided-member-died': 'aided and deaths > 0',
  'aided-cremated': 'aided and cremated > 0 and deaths == 0',
  'tekun-imprisoned': `'tekun' in aid and imprisoned > 0`,
  'aided-moved-out': 'aided and movedOut > 0',
  'aided-marriage': 'aided and marriages > 0',
};
