/** The limits of steps, by key, as a clerk reads them. A programme may set each but `intake`, and no other key. */
export const LIMIT_TITLES: Readonly<Record<string, string>> = {
  intake: '受理至确认救助措施',
  supplement: '等待申请人补充材料',
  survey: '启动入户调查',
  check: '启动信息核对',
  opinion: '调查核实并提出审核意见',
  assess: '自理能力评估',
  review: '审核',
  publicity: '公示',
  republicity: '再次公示',
  resurvey: '重新调查',
  confirm: '确认',
  notice: '告知',
  decide: '总时限',
  decideDelegated: '总时限（乡镇确认）',
  township: '乡镇（街道）办理',
  county: '区县办理',
  push: '推送户籍地',
  urgent: '急难办理',
  papers: '补手续',
  claim: '签收',
  assist: '协办',
  hearing: '听取意见',
  pay: '发放',
  recheck: '定期复核',
  recheckUnstable: '复核（收入不稳定或有劳动能力）',
  recheckUrban: '复核（城市失业人员）',
  recheckRural: '复核（农村失业人员）',
  reassess: '自理能力重新评估',
  death: '去世后办结',
  validity: '有效期',
};

/** When it runs nobody knows yet which programme it will be: a parameter of practice sets it (`intakeDays`). */
export const OF_NO_PROGRAMME = 'intake';

/** Those a programme may set, in one line: survey 启动入户调查、check 启动信息核对 … */
export const LIMIT_WORDS = Object.entries(LIMIT_TITLES)
  .filter(([key]) => key !== OF_NO_PROGRAMME)
  .map(([key, title]) => `${key} ${title}`)
  .join('、');
