import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'application-not-found': { kind: 'not-found', title: '找不到该申请', english: 'No such application in your area' },
  'action-not-allowed': {
    kind: 'conflict',
    title: '当前状态不能这样办理',
    english: 'The status does not allow this; `allowed` says what it does',
  },
  'person-in-open-application': {
    kind: 'conflict',
    title: '家庭成员已有一件申请正在办理',
    english: 'A member is in another open application; `open` points to it',
  },
  'channel-not-yours': {
    kind: 'forbidden',
    title: '救助协理员只能代为申请（channel = assistant）',
    english: 'A village assistant applies for others only',
  },
  'paper-shared': {
    kind: 'unprocessable',
    title: '该材料可通过信息共享取得，不得要求申请人提供（社会救助法第六十二条）',
    english: 'Sharing can supply this paper; the applicant must not be asked for it',
  },
  'supplement-asked-before': {
    kind: 'conflict',
    title: '已经一次性告知过补正材料，不得再次要求',
    english: 'The applicant was already told once what is missing',
  },
  'measure-not-proposed': {
    kind: 'unprocessable',
    title: '评估没有提出该措施，不能确认',
    english: 'The assessment does not propose this measure',
  },
  'procedure-unknown': {
    kind: 'internal',
    title: '没有这个版本的办理程序',
    english: 'This service has no such version of the procedure',
  },
  'case-not-found': { kind: 'not-found', title: '找不到该办件', english: 'No such case in your area' },
});
