import type { Kind } from '../rule/kind';
import type { Fact } from './fact';
import { RESIDENCES } from './values';

/** A column of a household's summary row (`household_summary`), as indicators ask it. */
export interface SummaryFact extends Fact {
  level: 'summary';
  /** As in the table: `medical_self_pay_fen`. */
  column: string;
  /** Whose deliveries say it; null where the registry itself knows. */
  source: string | null;
  /** `state`: how things are, by the newest delivery alone; `event`: what happened, however long ago it was delivered. */
  keeps: 'state' | 'event' | null;
  /** May be empty though every source is fresh. */
  nullable: boolean;
}

type Row = [name: string, kind: Kind, words: string];

const REGISTRY: readonly Row[] = [
  ['residence', 'string', '城乡类别'],
  ['size', 'int', '人口数'],
  ['children', 'int', '不满16周岁儿童数'],
  ['minors', 'int', '未成年人数'],
  ['workingAge', 'int', '18至59周岁人数'],
  ['old', 'int', '60周岁以上老年人数'],
  ['veryOld', 'int', '80周岁以上老年人数'],
  ['disabled', 'int', '残疾人数'],
  ['severelyDisabled', 'int', '重度（一、二级）残疾人数'],
  ['students', 'int', '在读人数'],
  ['earners', 'int', '有劳动收入的人数'],
  ['aided', 'bool', '是否在享基本生活救助'],
  ['monthlyAidFen', 'fen', '每月救助金'],
  ['declaredIncomeFen', 'fen', '申报的家庭月收入'],
  ['declaredCars', 'int', '申报的机动车辆数'],
  ['declaredHomes', 'int', '申报的住房套数'],
];

const NULLABLE = ['declaredIncomeFen'];

/** By source: what its deliveries say. */
const FEEDS: Readonly<Record<string, { state?: readonly Row[]; event?: readonly Row[] }>> = {
  'medical-insurance': {
    state: [
      ['medicalSelfPayFen', 'fen', '个人近12个月医疗自付（最高的一人）'],
      ['medicalSelfPaySumFen', 'fen', '全家近12个月医疗自付'],
      ['uninsured', 'int', '基本医保断保人数'],
    ],
    event: [
      ['hospitalStayFen', 'fen', '单次住院自付（最高的一次）'],
      ['seriouslyIll', 'int', '重特大疾病人数'],
    ],
  },
  'disabled-persons-federation': { event: [['newlyDisabled', 'int', '新增重度残疾人数']] },
  'human-resources': {
    state: [
      ['unemployed', 'int', '登记失业人数'],
      ['wagesFen', 'fen', '社保缴费工资（每月）'],
      ['pensionFen', 'fen', '养老金（每月）'],
    ],
  },
  education: {
    state: [['dropouts', 'int', '义务教育阶段辍学人数']],
    event: [['enrolled', 'int', '新入学（高校）人数']],
  },
  'vehicle-administration': { state: [['vehicleValueFen', 'fen', '名下登记车辆价值']] },
  'market-regulation': { state: [['companies', 'int', '名下市场主体数']] },
  'natural-resources': { state: [['homes', 'int', '登记的住房套数']] },
  finance: { state: [['depositsFen', 'fen', '银行存款']] },
  funeral: {
    event: [
      ['deaths', 'int', '死亡人数'],
      ['mainEarnerDied', 'bool', '主要劳动力是否去世'],
      ['cremated', 'int', '火化人数'],
    ],
  },
  emergency: {
    event: [
      ['disasters', 'int', '受灾次数'],
      ['accidents', 'int', '意外事故次数'],
    ],
  },
  justice: { state: [['imprisoned', 'int', '服刑人数']] },
  utilities: { state: [['utilityArrearsMonths', 'int', '水电气欠费月数']] },
  'civil-affairs': {
    state: [['leftBehind', 'int', '留守儿童数']],
    event: [['marriages', 'int', '婚姻登记次数']],
  },
  'public-security': { event: [['movedOut', 'int', '户籍迁出人数']] },
  visits: {
    event: [
      ['contacts', 'int', '近90天探访联系次数'],
      ['hardshipFound', 'int', '近60天走访发现困难次数'],
    ],
  },
  'policy-scan': {
    state: [
      ['unclaimed', 'int', '符合条件而未享受的项目数'],
      ['doubled', 'int', '重复享受的项目数'],
    ],
  },
};

/** Sources within the service itself: what they say is never late. */
export const INTERNAL_SOURCES: readonly string[] = ['visits', 'policy-scan'];

/** Programmes the household receives (`text[]`); asked by `receives("dibao")`, shown as `aid`. */
export const AID = { name: 'aid', column: 'aid', words: '在享项目' } as const;

const columnOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function declare(rows: readonly Row[] | undefined, source: string | null, keeps: SummaryFact['keeps']): SummaryFact[] {
  return (rows ?? []).map(([name, kind, words]) => {
    const type = name === 'residence' ? { kind, values: RESIDENCES } : { kind };
    const nullable = NULLABLE.includes(name);
    return { level: 'summary', name, type, path: [name], words, column: columnOf(name), source, keeps, nullable };
  });
}

/** Everything an indicator may ask, by name. */
export const SUMMARY: ReadonlyMap<string, SummaryFact> = new Map(
  [
    ...declare(REGISTRY, null, null),
    ...Object.entries(FEEDS).flatMap(([source, { state, event }]) => [
      ...declare(state, source, 'state'),
      ...declare(event, source, 'event'),
    ]),
  ].map((fact) => [fact.name, fact]),
);
