import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'household-not-found': { kind: 'not-found', title: '找不到该家庭', english: 'No such household in your area' },
  'division-unknown': {
    kind: 'unprocessable',
    title: '没有这个村（社区）或镇街，请核对行政区划代码',
    english: 'No such village or township',
  },
  'division-out-of-area': {
    kind: 'forbidden',
    title: '该地不在您的辖区内',
    english: 'The place is outside your area',
  },
  'person-known': {
    kind: 'conflict',
    title: '家庭成员已在本辖区另一家庭中，请从该家庭发起申请',
    english: 'A member already belongs to a household here; apply with its householdId',
  },
  'person-differs': {
    kind: 'conflict',
    title: '同一身份证号登记的姓名或者申请人与转来的不一致，请核对人员',
    english: 'A member is known here by another name, or somebody else is "self"',
  },
  'calendar-unknown': { kind: 'not-found', title: '没有该年度的工作日历', english: 'That year is not loaded' },
  'members-repeated': {
    kind: 'unprocessable',
    title: '同一人填写了两次',
    english: 'The same person is listed twice',
  },
  'self-missing': {
    kind: 'unprocessable',
    title: '须有且只有一位“本人”',
    english: 'Exactly one member must be "self"',
  },
});
