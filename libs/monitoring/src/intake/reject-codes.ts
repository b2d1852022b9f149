/** Why a line is not taken, in the words of whoever has to mend it. */
export const REJECT_CODES = {
  'line-too-long': '这一行超过 2000 字节',
  'not-utf8': '不是 UTF-8 编码',
  'broken-line': '不是完整的 JSON 对象或 CSV 行',
  'field-unknown': '不认识的字段',
  'field-missing': '缺少字段',
  'id-wrong': '身份证号码格式、出生日期或校验位不对（GB 11643），或家庭编号不对',
  'date-wrong': '日期须为 YYYY-MM-DD，且是存在的日期',
  'date-in-future': '日期晚于本批数据的截止日期',
  'kind-unknown': '没有这个数据项',
  'kind-not-yours': '该数据项不由这个来源报送',
  'subject-wrong': '该数据项是关于个人的，须给出 residentId',
  'value-wrong': '数值类型不对，或超出范围',
  doubled: '同一批里对同一人（户）、同一数据项、同一天已有一行',
} as const;

export type RejectCode = keyof typeof REJECT_CODES;
