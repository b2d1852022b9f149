/**
 * What a window or a department may ask an applicant for, one table for everybody. `sharedBy` names who already knows it:
 * asking the applicant for it is forbidden (LAW 62; 民发〔2021〕57号 第10条 asks once, for everything missing).
 */
export interface Paper {
  name: string;
  sharedBy?: string;
  /** What it would prove has been examined where the household is confirmed in a layer (LAW 42). */
  means?: true;
}

export const PAPERS = {
  'check-authorisation': { name: '家庭经济状况核对授权书（全体成年成员签字）', means: true },
  'income-statement': { name: '家庭收入、财产情况的书面说明', means: true },
  'illness-receipts': { name: '未联网结算的就医费用票据' },
  diagnosis: { name: '未联网医疗机构的诊断证明' },
  'tuition-receipts': { name: '民办学校收费票据' },
  'lease-contract': { name: '租房合同' },
  'bank-account': { name: '领取救助金的银行账户' },
  'accident-account': { name: '急难情况书面说明' },
  'disaster-account': { name: '房屋、财产受灾损失情况说明' },
  'proxy-letter': { name: '委托他人代为申请的委托书' },
  'identity-card': { name: '身份证复印件', sharedBy: '公安户籍' },
  'household-register': { name: '户口簿', sharedBy: '公安户籍' },
  'marriage-certificate': { name: '婚姻证明', sharedBy: '民政婚姻登记' },
  'income-proof': { name: '收入证明', sharedBy: '税务、社会保险', means: true },
  'property-certificate': { name: '不动产证明', sharedBy: '不动产登记', means: true },
  'vehicle-certificate': { name: '车辆证明', sharedBy: '车辆管理', means: true },
  'bank-deposits': { name: '银行存款证明', sharedBy: '金融机构核对', means: true },
  'recognition-certificate': { name: '特困、低保、低保边缘、刚性支出困难的身份证明', sharedBy: '民政社会救助信息' },
  'disability-card': { name: '残疾人证', sharedBy: '残疾人联合会' },
  'unemployment-proof': { name: '失业登记证明', sharedBy: '人力资源和社会保障' },
  'enrolment-proof': { name: '在读、学籍证明', sharedBy: '教育学籍' },
  'house-danger-report': { name: '危房鉴定结果', sharedBy: '住房城乡建设' },
} as const satisfies Record<string, Paper>;

export type PaperCode = keyof typeof PAPERS;
export const PAPER_CODES = Object.keys(PAPERS) as PaperCode[];
