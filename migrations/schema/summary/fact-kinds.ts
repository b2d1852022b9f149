type Row = [kind: string, source: string, subject: 'member' | 'household', lastsDays: number | 'null'];

const KINDS: readonly Row[] = [
  ['medical-self-pay-12m-fen', 'medical-insurance', 'member', 'null'],
  ['hospital-stay-self-pay-fen', 'medical-insurance', 'member', 180],
  ['serious-illness', 'medical-insurance', 'member', 365],
  ['insurance-lapsed', 'medical-insurance', 'member', 'null'],
  ['disability-grade', 'disabled-persons-federation', 'member', 'null'],
  ['severe-disability-granted', 'disabled-persons-federation', 'member', 180],
  ['registered-unemployed', 'human-resources', 'member', 'null'],
  ['wages-monthly-fen', 'human-resources', 'member', 'null'],
  ['pension-monthly-fen', 'human-resources', 'member', 'null'],
  ['school-dropout', 'education', 'member', 'null'],
  ['higher-education-enrolled', 'education', 'member', 120],
  ['vehicle-registered', 'vehicle-administration', 'household', 'null'],
  ['company-registered', 'market-regulation', 'member', 'null'],
  ['homes-registered', 'natural-resources', 'household', 'null'],
  ['deposits-fen', 'finance', 'member', 'null'],
  ['death', 'funeral', 'member', 365],
  ['cremation', 'funeral', 'member', 365],
  ['disaster-affected', 'emergency', 'household', 180],
  ['accident', 'emergency', 'member', 180],
  ['imprisoned', 'justice', 'member', 'null'],
  ['utility-arrears-months', 'utilities', 'household', 'null'],
  ['marriage-registered', 'civil-affairs', 'member', 365],
  ['left-behind-child', 'civil-affairs', 'member', 'null'],
  ['residence-moved-out', 'public-security', 'member', 365],
  ['contact', 'visits', 'household', 90],
  ['hardship-found', 'visits', 'household', 60],
  ['qualifies-not-receiving', 'policy-scan', 'household', 'null'],
  ['paid-twice', 'policy-scan', 'household', 'null'],
];

/** The catalogue of the monitoring room as it stood at this step; a spec there holds the two equal. */
export const FACT_KINDS_SQL = `insert into fact_kind (kind, source, subject, lasts_days) values
      ${KINDS.map(([kind, source, subject, days]) => `('${kind}', '${source}', '${subject}', ${days})`).join(',\n      ')};`;
