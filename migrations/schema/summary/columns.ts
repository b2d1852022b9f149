/** One column of `household_summary`. */
export interface SummaryColumn {
  name: string;
  type: string;
  rest: string;
  /** `class:N ` where it tells of a person's health, income, property or fate. */
  label: string;
  says: string;
}

const counted = (label: string, columns: Record<string, string>): SummaryColumn[] =>
  Object.entries(columns).map(([name, says]) => ({ name, type: 'smallint', rest: 'not null default 0', label, says }));
const money = (columns: Record<string, string>): SummaryColumn[] =>
  Object.entries(columns).map(([name, says]) => ({
    name,
    type: 'bigint',
    rest: 'not null default 0',
    label: 'class:4 ',
    says: `分, ${says}`,
  }));

/** After `household_id`, in the order in which `summarise` computes them. */
export const SUMMARY_COLUMNS: readonly SummaryColumn[] = [
  { name: 'division', type: 'text', rest: 'not null', label: '', says: 'As of the household' },
  { name: 'residence', type: 'text', rest: 'not null', label: '', says: 'urban or rural' },
  {
    ...{ name: 'declared_income_fen', type: 'bigint', rest: '', label: 'class:4 ' },
    says: '分 a month, all members as declared or shared; null: unknown',
  },
  ...money({
    monthly_aid_fen: 'granted here, a month',
    medical_self_pay_fen: 'of the member with most, 12 months',
    medical_self_pay_sum_fen: 'all members, 12 months',
    hospital_stay_fen: 'self-paid, the dearest stay',
    wages_fen: 'a month, all members, as paid into insurance',
    pension_fen: 'a month, all members',
    vehicle_value_fen: 'registered vehicles',
    deposits_fen: 'all members',
  }),
  ...counted('', { size: 'Members, whoever has left not' }),
  ...counted('class:3 ', {
    children: 'members under 16',
    minors: 'members under 18',
    working_age: 'members from 18 to 59',
    old: 'members of 60 and more',
    very_old: 'members of 80 and more',
    students: 'members at school, from compulsory school on',
    earners: 'members with wages or business, not dead, not registered unemployed',
    declared_cars: 'as declared',
    declared_homes: 'as declared',
  }),
  ...counted('class:4 ', {
    disabled: 'members with a disability certificate, declared or told',
    severely_disabled: 'members of grade 1 or 2',
    seriously_ill: 'members',
    uninsured: 'members whose medical insurance lapsed',
    newly_disabled: 'members certified severely disabled lately',
    unemployed: 'members registered unemployed',
    dropouts: 'members from 6 to 15 not at school',
    enrolled: 'members lately admitted to a university',
    companies: 'companies registered by members',
    homes: 'homes registered',
    deaths: 'members who died lately',
    cremated: 'members cremated lately',
    disasters: 'disasters lately',
    accidents: 'accidents lately',
    imprisoned: 'members',
    utility_arrears_months: 'months unpaid',
    marriages: 'members married lately',
    moved_out: 'members whose household registration moved away lately',
    left_behind: 'members registered as left-behind children',
    contacts: '1: somebody of ours met the household lately',
    hardship_found: '1: a visit found hardship lately',
    unclaimed: 'programmes it seems to qualify for and does not receive',
    doubled: 'needs that seem to be met twice',
  }),
  {
    name: 'aided',
    type: 'boolean',
    rest: 'not null default false',
    label: 'class:4 ',
    says: 'basic aid or monthly aid',
  },
  {
    ...{ name: 'main_earner_died', type: 'boolean', rest: 'not null default false', label: 'class:4 ' },
    says: 'who earned most has died lately',
  },
  {
    name: 'look_again_on',
    type: 'date',
    rest: '',
    label: '',
    says: 'The row may differ from that day on by itself; at most three days early',
  },
  {
    name: 'aid',
    type: 'text[]',
    rest: `not null default '{}'`,
    label: 'class:4 ',
    says: 'programmes received, declared or granted here',
  },
];
