import type { FactValue } from './explanation';

const WORDS: Readonly<Record<string, string>> = {
  urban: '城市',
  rural: '农村',
  able: '有劳动能力',
  unable: '无劳动能力',
  visual: '视力残疾',
  hearing: '听力残疾',
  speech: '言语残疾',
  limb: '肢体残疾',
  intellectual: '智力残疾',
  mental: '精神残疾',
  multiple: '多重残疾',
  none: '无',
  incapable: '无履行能力',
  capable: '有履行能力',
  preschool: '学前',
  compulsory: '义务教育',
  'high-school': '高中',
  vocational: '中职',
  undergraduate: '大学本专科',
  caring: '正常抚养',
  dead: '死亡',
  'declared-missing': '宣告失踪',
  untraceable: '查找不到',
  'severely-disabled': '重残',
  'seriously-ill': '重病',
  imprisoned: '服刑在押',
  detox: '强制隔离戒毒',
  restricted: '被限制人身自由',
  'out-of-contact': '失联',
  fire: '火灾',
  'traffic-accident': '交通事故',
  'sudden-illness': '突发重病',
  'natural-disaster': '自然灾害',
  unemployment: '失业',
  other: '其他',
  car: '汽车',
  motorcycle: '摩托车',
  'disability-vehicle': '残疾人代步车',
  commercial: '营运车辆',
};

/** A value of a household file, for people. */
export function valueWords(value: FactValue): string {
  if (value === null) return '不明';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const word = String(value);
  return WORDS[word] ?? word;
}
