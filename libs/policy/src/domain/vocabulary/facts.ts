import type { Kind } from '../rule/kind';
import type { Level } from '../rule/kind';
import type { Fact } from './fact';
import { SUMMARY } from './summary';
import * as values from './values';

type Row = [name: string, path: string, kind: Kind, words: string, values?: readonly string[]];

const HOUSEHOLD: readonly Row[] = [
  ['residence', 'residence', 'string', '城乡类别', values.RESIDENCES],
  ['registeredHere', 'registeredHere', 'bool', '户籍是否在本区县'],
  ['size', '', 'int', '人口数'],
  ['liquidAssets', 'liquidAssetsFen', 'fen', '金融资产'],
  ['income12m', 'householdIncome12mFen', 'fen', '近12个月家庭总收入'],
  ['medicalSpent12m', 'spending12mFen.medicalSelfPay+', 'fen', '近12个月医疗自付'],
  ['educationSpent12m', 'spending12mFen.education+', 'fen', '近12个月教育支出'],
  ['rehabSpent12m', 'spending12mFen.disabilityRehab+', 'fen', '近12个月残疾康复支出'],
  ['eventKind', 'event.kind', 'string', '突发事件', values.EVENT_KINDS],
  ['eventDate', 'event.date', 'date', '突发事件日期'],
];

const MEMBER: readonly Row[] = [
  ['age', '', 'int', '年龄'],
  ['birthDate', 'birthDate', 'date', '出生日期'],
  ['sex', 'sex', 'string', '性别', values.SEXES],
  ['kinship', 'kinship', 'string', '与户主关系', values.KINSHIPS],
  ['wages', 'incomeFen.wages+', 'fen', '工资'],
  ['business', 'incomeFen.business+', 'fen', '经营净收入'],
  ['property', 'incomeFen.property+', 'fen', '财产净收入'],
  ['transfer', 'incomeFen.transfer+', 'fen', '转移净收入'],
  ['pension', 'incomeFen.pension+', 'fen', '退休金'],
  ['basicPension', 'incomeFen.basic-pension+', 'fen', '城乡居保基础养老金'],
  ['highAgeAllowance', 'incomeFen.high-age-allowance+', 'fen', '高龄津贴'],
  ['disabilitySubsidy', 'incomeFen.disability-subsidy+', 'fen', '残疾人两项补贴'],
  ['veteranAllowance', 'incomeFen.veteran-allowance+', 'fen', '优待抚恤金'],
  ['scholarship', 'incomeFen.scholarship+', 'fen', '奖学金'],
  ['socialAssistance', 'incomeFen.social-assistance+', 'fen', '社会救助款物'],
  ['employedSince', 'employedSince', 'date', '就业起始日'],
  ['employmentCost', 'employmentCostFen', 'fen', '就业成本'],
  ['labour', 'labour', 'string', '劳动能力', values.LABOUR],
  ['unemployed', 'unemployed', 'bool', '是否失业'],
  ['disabilityClass', 'disability.class', 'string', '残疾类别', values.DISABILITY_CLASSES],
  ['disabilityGrade', 'disability.grade', 'int', '残疾等级'],
  ['needsCare', 'needsLongTermCare', 'bool', '是否需要长期照护'],
  ['seriousIllness', 'seriousIllness', 'bool', '是否患重特大疾病'],
  ['selfCareFailed', 'selfCareItemsFailed', 'int', '不能自理的项数'],
  ['obligors', 'obligors', 'string', '法定义务人', values.OBLIGORS],
  ['schooling', 'schooling', 'string', '就学阶段', values.SCHOOLING],
  ['institution', 'institution', 'bool', '是否集中供养'],
  ['workInjuryCare', 'workInjuryCareFee', 'bool', '是否领取工伤生活护理费'],
  ['fatherStatus', 'parents.father.status', 'string', '父亲状况', values.PARENT_STATUSES],
  ['fatherMonths', 'parents.father.months', 'int', '父亲该状况的月数'],
  ['motherStatus', 'parents.mother.status', 'string', '母亲状况', values.PARENT_STATUSES],
  ['motherMonths', 'parents.mother.months', 'int', '母亲该状况的月数'],
];

const VEHICLE: readonly Row[] = [
  ['value', 'valueFen', 'fen', '车辆现值'],
  ['kind', 'kind', 'string', '车型', values.VEHICLE_KINDS],
];

const HOME: readonly Row[] = [
  ['area', 'areaM2', 'double', '住房面积'],
  ['dangerous', 'dangerous', 'bool', '是否危房'],
];

/** Paths ending in `+` are zero within their object. */
function declare(level: Level, rows: readonly Row[]): ReadonlyMap<string, Fact> {
  const facts = rows.map(([name, path, kind, words, options]): [string, Fact] => {
    const type = options ? { kind, values: options } : { kind };
    const keys = path === '' ? [] : path.replace('+', '').split('.');
    const computed = path === '' ? (name as 'size' | 'age') : undefined;
    return [name, { level, name, type, path: keys, words, ...(path.endsWith('+') && { zeroWithin: true }), computed }];
  });
  return new Map(facts);
}

/** The vocabulary: everything a rule may ask of a household (contracts/household.schema.json, by names rules can use). */
export const FACTS: Readonly<Record<Level, ReadonlyMap<string, Fact>>> = {
  household: declare('household', HOUSEHOLD),
  member: declare('member', MEMBER),
  vehicle: declare('vehicle', VEHICLE),
  home: declare('home', HOME),
  summary: SUMMARY,
};
