/** Whom to visit how often: data, with what it rests on. V: read in the source; E: an example of another place; U: set by the client. */
export interface VisitClass {
  name: string;
  /** Days between two visits; null: once. */
  everyDays: number | null;
  /** Days until the first. */
  firstWithin: number;
  source: string;
  confidence: 'V' | 'E' | 'U';
}

export const VISIT_CLASSES = {
  'special-old': {
    name: '特殊困难老年人',
    everyDays: 30,
    firstWithin: 30,
    source: '渝北区8项行动方案：社区每月探访关爱特殊困难老年人全覆盖',
    confidence: 'V',
  },
  'child-in-difficulty': {
    name: '困境、留守儿童',
    everyDays: 30,
    firstWithin: 30,
    source: '仪征、成都（每月）',
    confidence: 'E',
  },
  'ill-or-tekun': {
    name: '重病、分散供养特困人员',
    everyDays: 30,
    firstWithin: 30,
    source: '成都 2018（每月）',
    confidence: 'E',
  },
  'returned-home': {
    name: '流浪返乡人员',
    everyDays: 90,
    firstWithin: 30,
    source: '民发〔2019〕62号（每季度）',
    confidence: 'V',
  },
  'low-income': {
    name: '其他低收入家庭',
    everyDays: 90,
    firstWithin: 90,
    source: '成都 2018（每季度）',
    confidence: 'E',
  },
  'after-lead': { name: '线索回访', everyDays: null, firstWithin: 14, source: '社会救助法 第39条', confidence: 'U' },
  'after-warning': {
    name: '预警核实',
    everyDays: null,
    firstWithin: 14,
    source: '民发〔2023〕39号 三（三）',
    confidence: 'U',
  },
} as const satisfies Record<string, VisitClass>;

export type VisitClassCode = keyof typeof VISIT_CLASSES;
export const VISIT_CLASS_CODES = Object.keys(VISIT_CLASSES) as VisitClassCode[];
