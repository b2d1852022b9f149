import { refusals } from '@yimen/kernel';

/** What a step of a case is refused with; all of it before anything is written. */
export const refuse = refusals({
  'case-action-not-allowed': {
    kind: 'conflict',
    title: '当前环节不能这样办理',
    english: 'The step of the case does not allow this; `available` says what it does',
  },
  'survey-missing': {
    kind: 'unprocessable',
    title: '还没有入户调查记录，不能提交审核（民发〔2021〕57号第十五条）',
    english: 'No survey is on record since the case came to this step',
  },
  'survey-unsigned': {
    kind: 'unprocessable',
    title: '入户调查表须由调查人和申请人双方签字（民发〔2021〕57号第十六条）',
    english: 'The last survey is not signed by both sides',
  },
  'check-missing': {
    kind: 'unprocessable',
    title: '还没有信息核对记录，不能提交审核（社会救助法第四十三条）',
    english: 'No check is on record since the case came to this step',
  },
  'too-few-investigators': {
    kind: 'unprocessable',
    title: '入户调查人员不足（民发〔2021〕57号第十六条）',
    english: 'A survey needs more investigators',
  },
  'self-care-missing': {
    kind: 'unprocessable',
    title: '特困人员须先评估生活自理能力（民发〔2021〕43号第二十条）',
    english: 'Tekun needs a self-care assessment first',
  },
  'self-care-not-asked': {
    kind: 'unprocessable',
    title: '只有特困供养评估生活自理能力',
    english: 'Self-care is assessed for tekun only',
  },
  'publicity-of-a-child': {
    kind: 'unprocessable',
    title: '只涉及未成年人，不得公示',
    english: 'It is for minors only and must not be published',
  },
  'publicity-not-for-this': {
    kind: 'unprocessable',
    title: '该项目不公示，请走不公示的程序',
    english: 'This programme is not published; propose without publicity',
  },
  'publicity-required': {
    kind: 'unprocessable',
    title: '该项目须先公示（民发〔2021〕57号第十九条）',
    english: 'This programme must be published first',
  },
  'county-visit-missing': {
    kind: 'unprocessable',
    title: '近亲属备案、被投诉或抽中的办件，县级须先入户核查（民发〔2021〕57号第二十条）',
    english: 'A relative of staff, a complaint or the sample asks for a county home visit first',
  },
  'sample-not-drawn': {
    kind: 'unprocessable',
    title: '特困确认前须先抽查（民发〔2021〕43号第十六条）',
    english: 'The county has not drawn its sample yet',
  },
  'nothing-to-sample': {
    kind: 'unprocessable',
    title: '没有待抽查的办件',
    english: 'No case waits to be sampled',
  },
  'check-unauthorised': {
    kind: 'unprocessable',
    title: '没有全体成年成员的授权，不得核对（社会救助法第四十、四十一条）',
    english: 'Every adult of the household must have consented to the check',
  },
  'day-not-yet': {
    kind: 'unprocessable',
    title: '日期还没有到',
    english: 'That day is still to come',
  },
  'against-conference': {
    kind: 'unprocessable',
    title: '与一事一议会商的结论不一致',
    english: 'The case conference concluded otherwise',
  },
  'reasons-missing': {
    kind: 'unprocessable',
    title: '不予确认须说明理由（社会救助法第四十五条）',
    english: 'A refusal needs reasons',
  },
  'own-opinion': {
    kind: 'forbidden',
    title: '提出审核意见的人不能自己确认',
    english: 'Who gave the opinion may not decide on it',
  },
  'facts-stale': {
    kind: 'unprocessable',
    title: '核对结果已过期，作出不利决定前须重新核对',
    english: 'Facts are too old to decide against somebody',
  },
  'amount-needs-reason': {
    kind: 'unprocessable',
    title: '金额与评估不同，须说明理由',
    english: 'An amount other than the assessed one needs a reason',
  },
  'amount-missing': {
    kind: 'unprocessable',
    title: '须写明大于零的金额；不予救助的请说明理由',
    english: 'An amount above zero is needed; to give nothing is a refusal',
  },
  'above-small-cap': {
    kind: 'unprocessable',
    title: '超过小额快救的上限，请走先行救助或审批程序',
    english: 'Above the most that is paid small and fast',
  },
  'department-first': {
    kind: 'unprocessable',
    title: '须先经残联审核（国发〔2015〕52号）',
    english: 'The federation of the disabled must agree first',
  },
  'no-department': {
    kind: 'unprocessable',
    title: '该项目不经部门审核',
    english: 'No department reviews this programme',
  },
  'papers-asked-before': {
    kind: 'conflict',
    title: '已经一次性告知过，不得再次要求补充材料',
    english: 'The applicant was already told once what is missing',
  },
});
