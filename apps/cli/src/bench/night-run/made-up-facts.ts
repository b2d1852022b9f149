import { dice, idOf, memberIdOf, NIGHT, PEOPLE } from './made-up-town';

interface MadeUpKind {
  kind: string;
  source: string;
  /** Of ten thousand such people, how many have it. */
  share: number;
  /** SQL over `k`, made into JSON. */
  value: string;
  /** SQL over `born` and `n`; everybody where it isn't said. */
  who?: string;
  /** Something that happened: on one of so many days before the night. States are of the day before it. */
  within?: number;
  of?: 'household';
}

const TRUE = `true`;
const ADULT = `born < date '2006-01-01'`;
const WORKING = `born between date '1967-01-01' and date '2008-01-01'`;
const OLD = `born < date '1966-11-01'`;
const PUPIL = `born between date '2011-01-01' and date '2020-01-01'`;
const ONE = 'n = 1';

/** How much there is of each kind, so that about one household in nine is found by some indicator. */
export const MADE_UP_KINDS: readonly MadeUpKind[] = [
  {
    kind: 'medical-self-pay-12m-fen',
    source: 'medical-insurance',
    share: 500,
    value:
      'case $dice(16) when 0 then $dice(1_000) * 1200 when 1 then 1000000 + $dice(10_000) * 400 else $dice(1_000) * 150 end',
  },
  {
    kind: 'hospital-stay-self-pay-fen',
    source: 'medical-insurance',
    share: 60,
    value: '$dice(1_000) * 1100',
    within: 170,
  },
  { kind: 'serious-illness', source: 'medical-insurance', share: 20, value: TRUE, within: 300 },
  { kind: 'insurance-lapsed', source: 'medical-insurance', share: 15, value: TRUE },
  { kind: 'disability-grade', source: 'disabled-persons-federation', share: 100, value: '1 + $dice(4)' },
  { kind: 'severe-disability-granted', source: 'disabled-persons-federation', share: 10, value: TRUE, within: 170 },
  { kind: 'registered-unemployed', source: 'human-resources', share: 80, value: TRUE, who: WORKING },
  {
    kind: 'wages-monthly-fen',
    source: 'human-resources',
    share: 1500,
    value: '60000 + $dice(1_000) * 120',
    who: WORKING,
  },
  { kind: 'pension-monthly-fen', source: 'human-resources', share: 6000, value: '14500 + $dice(100) * 300', who: OLD },
  { kind: 'school-dropout', source: 'education', share: 40, value: TRUE, who: PUPIL },
  {
    kind: 'higher-education-enrolled',
    source: 'education',
    share: 100,
    value: TRUE,
    who: `born between date '2006-01-01' and date '2009-01-01'`,
    within: 110,
  },
  {
    kind: 'vehicle-registered',
    source: 'vehicle-administration',
    share: 120,
    value: '1500000 + $dice(100) * 100000',
    who: ONE,
    of: 'household',
  },
  { kind: 'company-registered', source: 'market-regulation', share: 25, value: TRUE, who: ADULT },
  {
    kind: 'homes-registered',
    source: 'natural-resources',
    share: 3000,
    value: '1 + ($dice(60) = 0)::int',
    who: ONE,
    of: 'household',
  },
  { kind: 'deposits-fen', source: 'finance', share: 1500, value: '$dice(1_000) * 3000', who: ADULT },
  {
    kind: 'death',
    source: 'funeral',
    share: 15,
    value: `to_char(date '${NIGHT}' - 3 - $dice(300)::int, 'YYYY-MM-DD')`,
    within: 300,
  },
  {
    kind: 'cremation',
    source: 'funeral',
    share: 8,
    value: `to_char(date '${NIGHT}' - 3 - $dice(300)::int, 'YYYY-MM-DD')`,
    within: 300,
  },
  { kind: 'disaster-affected', source: 'emergency', share: 25, value: TRUE, who: ONE, within: 170, of: 'household' },
  { kind: 'accident', source: 'emergency', share: 15, value: TRUE, within: 170 },
  { kind: 'imprisoned', source: 'justice', share: 10, value: TRUE, who: ADULT },
  { kind: 'utility-arrears-months', source: 'utilities', share: 80, value: '1 + $dice(6)', who: ONE, of: 'household' },
  { kind: 'marriage-registered', source: 'civil-affairs', share: 20, value: TRUE, who: ADULT, within: 300 },
  { kind: 'left-behind-child', source: 'civil-affairs', share: 60, value: TRUE, who: PUPIL },
  { kind: 'residence-moved-out', source: 'public-security', share: 15, value: TRUE, within: 300 },
  { kind: 'contact', source: 'visits', share: 9500, value: TRUE, who: ONE, within: 80, of: 'household' },
  { kind: 'hardship-found', source: 'visits', share: 30, value: TRUE, who: ONE, within: 55, of: 'household' },
  { kind: 'qualifies-not-receiving', source: 'policy-scan', share: 60, value: TRUE, who: ONE, of: 'household' },
  { kind: 'paid-twice', source: 'policy-scan', share: 10, value: TRUE, who: ONE, of: 'household' },
];

/** The day of everybody's last delivery, and its number. */
export const DELIVERED = `date '${NIGHT}' - 1`;
export const BATCH = 1;

const valueOf = (value: string, salt: number) =>
  value.replaceAll(/\$dice\(([\d_]+)\)/g, (_, n: string) => dice(Number(n.replaceAll('_', '')), salt, 'k'));

const LINES = MADE_UP_KINDS.map(({ kind, source, share, value, who = 'true', within, of = 'member' }, i) => {
  const salt = 100 + 3 * i;
  const happens = `${who} and ${dice(10_000, salt, 'k')} < ${share}`;
  const asOf = within ? `${DELIVERED} - ${dice(within, salt + 2, 'k')}::int` : DELIVERED;
  return `('${kind}', '${source}', ${of === 'member'}, case when ${happens} then to_jsonb(${valueOf(value, salt + 1)}) end, ${asOf})`;
});

/** `$1` seed, `$2` and `$3` first and last number. */
export const MAKE_FACTS = `
  insert into fact (household_id, member_id, division, kind, value, as_of, source, batch)
  select h.id, case when f.personal then ${memberIdOf('i', 'n')} end, h.division, f.kind, f.value, f.as_of, f.source, ${BATCH}
    from ${PEOPLE}
    join household h on h.id = ${idOf('i')}
    cross join lateral (values
      ${LINES.join(',\n      ')}) f(kind, source, personal, value, as_of)
   where f.value is not null`;
