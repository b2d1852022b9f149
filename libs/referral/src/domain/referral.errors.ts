import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'referral-not-found': { kind: 'not-found', title: '找不到该转办件', english: 'No such referral for you' },
  'not-addressee': {
    kind: 'forbidden',
    title: '该转办件不是转给本机构的，只能查看',
    english: 'The referral is addressed to another agency',
  },
  'referral-held': {
    kind: 'conflict',
    title: '该转办件已由他人签收',
    english: 'Somebody holds it: `holder`, until `leaseUntil` unless they act',
  },
  'referral-action-not-allowed': {
    kind: 'conflict',
    title: '当前状态不能这样办理',
    english: 'The status does not allow this; `allowed` says what it does',
  },
  'refusal-reason-required': {
    kind: 'unprocessable',
    title: '不予救助或部分救助的，须填写理由（社会救助法第四十五条）',
    english: 'Refusing or granting in part needs a coded reason; granting takes none',
  },
  'refusal-with-amount': {
    kind: 'unprocessable',
    title: '不予救助的，不能填写金额',
    english: 'A refusal carries no amount',
  },
  'reroute-target-unclear': {
    kind: 'unprocessable',
    title: '改派须写明机构类别或具体机构，二者选一',
    english: 'Name either toAgencyKind or toAgencyId',
  },
  'agency-not-serving': {
    kind: 'unprocessable',
    title: '没有这个机构，或该机构不服务申请人所在地',
    english: 'No such active agency serves the place',
  },
  'application-not-in-handling': {
    kind: 'conflict',
    title: '该申请已经办结或撤回，不能再转办',
    english: 'The application is over; nothing more is referred',
  },
});
