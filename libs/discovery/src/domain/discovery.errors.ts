import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'lead-not-found': { kind: 'not-found', title: '找不到该线索', english: 'No such lead in your area' },
  'lead-action-not-allowed': {
    kind: 'conflict',
    title: '线索当前状态不能这样处理',
    english: 'The status of the lead does not allow this; `allowed` says what it does',
  },
  'lead-about-nobody': {
    kind: 'unprocessable',
    title: '请至少说明姓名、住址或者电话中的一项，否则无法找到',
    english: 'Say a name, an address or a phone: otherwise nobody can be found',
  },
  'lead-place-unknown': {
    kind: 'unprocessable',
    title: '没有这个村（社区）、镇街或者区县，或不在本地服务范围',
    english: 'No such village, township or county here',
  },
  'lead-outcome-incomplete': {
    kind: 'unprocessable',
    title: '办结结果缺少或多出必要的内容',
    english: 'The outcome lacks what it needs, or names what it does not take; `detail` says what it takes',
  },
  'lead-not-visited': {
    kind: 'conflict',
    title: '还没有上门了解并见到人，不能以“暂无困难”办结',
    english: 'Nobody has visited and met them: it cannot end by nothing-now',
  },
  'lead-own-proposal': {
    kind: 'conflict',
    title: '涉及未成年人的线索须由报告人、提请人以外的区县民政人员确认',
    english: 'A report about a minor is confirmed by another county officer than who reported or proposed it',
  },
  'lead-not-told': {
    kind: 'conflict',
    title: '该线索没有通报给您的单位',
    english: 'Your agency was not told of this lead: there is nothing to acknowledge',
  },
  'lead-agency-unknown': {
    kind: 'unprocessable',
    title: '当地没有这类机构',
    english: 'No agency of that kind serves the place',
  },
  'lead-original-unknown': {
    kind: 'unprocessable',
    title: '找不到重复的那条线索，或它早已办结，或它又指回本线索',
    english: 'The lead that this one repeats is not there, has long ended, or repeats this one',
  },
  'lead-application-other': {
    kind: 'unprocessable',
    title: '该申请不属于线索所在镇街，或在线索上报前已办结',
    english: 'The application is of another township, or was closed before the lead was reported',
  },
  'visit-plan-not-found': { kind: 'not-found', title: '找不到该探访计划', english: 'No such visit plan in your area' },
  'visit-plan-ended': { kind: 'conflict', title: '该探访计划已结束', english: 'The visit plan has ended' },
  'visit-plan-exists': {
    kind: 'conflict',
    title: '这一家庭已有同类探访计划',
    english: 'The household has an active plan of this class; `detail` is its id',
  },
  'visit-contradicts-itself': {
    kind: 'unprocessable',
    title: '走访结果互相矛盾',
    english: 'The findings contradict each other',
  },
  'visit-day-impossible': {
    kind: 'unprocessable',
    title: '走访日期在今天之后，或早于三十天前',
    english: 'The day of the visit is in the future or more than 30 days ago',
  },
});
