import type { FactKind } from './fact-kind';

type Said = Omit<FactKind, 'source'>;
const member = (name: string, authority: string, unit: Said['unit'], lastsDays: number | null, column: string) =>
  ({ name, authority, subject: 'member', unit, lastsDays, column }) as const;
const household = (name: string, authority: string, unit: Said['unit'], lastsDays: number | null, column: string) =>
  ({ name, authority, subject: 'household', unit, lastsDays, column }) as const;

/**
 * The catalogue: who says it, for whom, in which unit, who answers for it, how many days it lasts, where the summary shows
 * it. SQL has it in `fact_kind`; a kind that is added needs a migration that adds it there.
 */
export const FACT_KINDS = {
  'medical-self-pay-12m-fen': {
    source: 'medical-insurance',
    ...member('近十二个月医疗自付费用', '医疗保障经办机构', '分', null, 'medical_self_pay_sum_fen'),
  },
  'hospital-stay-self-pay-fen': {
    source: 'medical-insurance',
    ...member('单次住院自付费用', '医疗保障经办机构', '分', 180, 'hospital_stay_fen'),
  },
  'serious-illness': {
    source: 'medical-insurance',
    ...member('确诊重特大疾病', '医疗保障经办机构', '日期', 365, 'seriously_ill'),
  },
  'insurance-lapsed': {
    source: 'medical-insurance',
    ...member('基本医保断保', '医疗保障经办机构', '是否', null, 'uninsured'),
  },
  'disability-grade': {
    source: 'disabled-persons-federation',
    ...member('残疾等级', '县级残联', '级', null, 'disabled'),
  },
  'severe-disability-granted': {
    source: 'disabled-persons-federation',
    ...member('新评定重度残疾', '县级残联', '日期', 180, 'newly_disabled'),
  },
  'registered-unemployed': {
    source: 'human-resources',
    ...member('登记失业', '公共就业服务机构', '是否', null, 'unemployed'),
  },
  'wages-monthly-fen': {
    source: 'human-resources',
    ...member('社保缴费工资（每月）', '社会保险经办机构', '分', null, 'wages_fen'),
  },
  'pension-monthly-fen': {
    source: 'human-resources',
    ...member('养老金（每月）', '社会保险经办机构', '分', null, 'pension_fen'),
  },
  'school-dropout': { source: 'education', ...member('辍学', '县级教育部门', '是否', null, 'dropouts') },
  'higher-education-enrolled': { source: 'education', ...member('高校录取', '教育考试机构', '日期', 120, 'enrolled') },
  'vehicle-registered': {
    source: 'vehicle-administration',
    ...household('名下登记车辆', '公安机关交通管理部门', '分', null, 'vehicle_value_fen'),
  },
  'company-registered': {
    source: 'market-regulation',
    ...member('名下市场主体', '市场监督管理部门', '家', null, 'companies'),
  },
  'homes-registered': {
    source: 'natural-resources',
    ...household('登记的住房', '不动产登记机构', '套', null, 'homes'),
  },
  'deposits-fen': { source: 'finance', ...member('银行存款', '银行业金融机构', '分', null, 'deposits_fen') },
  death: { source: 'funeral', ...member('死亡', '殡葬服务机构', '日期', 365, 'deaths') },
  cremation: { source: 'funeral', ...member('火化', '殡仪馆', '日期', 365, 'cremated') },
  'disaster-affected': { source: 'emergency', ...household('家庭受灾', '县级应急管理部门', '日期', 180, 'disasters') },
  accident: { source: 'emergency', ...member('重大意外事故', '县级应急管理部门', '日期', 180, 'accidents') },
  imprisoned: { source: 'justice', ...member('服刑', '司法行政部门', '是否', null, 'imprisoned') },
  'utility-arrears-months': {
    source: 'utilities',
    ...household('水电气欠费', '供水供电供气企业', '月', null, 'utility_arrears_months'),
  },
  'marriage-registered': { source: 'civil-affairs', ...member('结婚登记', '婚姻登记机关', '日期', 365, 'marriages') },
  'left-behind-child': {
    source: 'civil-affairs',
    ...member('农村留守儿童', '县级民政部门', '是否', null, 'left_behind'),
  },
  'residence-moved-out': { source: 'public-security', ...member('户籍迁出', '公安派出所', '日期', 365, 'moved_out') },
  contact: { source: 'visits', ...household('探访联系', '乡镇（街道）', '日期', 90, 'contacts') },
  'hardship-found': { source: 'visits', ...household('走访发现困难', '乡镇（街道）', '是否', 60, 'hardship_found') },
  'qualifies-not-receiving': {
    source: 'policy-scan',
    ...household('符合条件而未享受', '县级民政部门', '项', null, 'unclaimed'),
  },
  'paid-twice': { source: 'policy-scan', ...household('疑似重复享受', '县级民政部门', '项', null, 'doubled') },
} as const satisfies Record<string, FactKind>;

export type FactKindCode = keyof typeof FACT_KINDS;
