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
  'papers-required': {
    kind: 'unprocessable',
    title: '等待申请人补充材料的，须写明哪些材料；为其他原因暂停的，不写',
    english: 'Waiting for papers names them; no other hold does',
  },
  'paper-recognised': {
    kind: 'unprocessable',
    title: '该家庭已经确认，结果互认，不得再要求证明家庭经济状况的材料（社会救助法第四十二条）',
    english:
      'The household is confirmed in `layer` since `since`; its means are not examined again, so `papers` are not asked for',
  },
  'park-until-invalid': {
    kind: 'unprocessable',
    title: '按该退回理由暂缓办理，须写明暂缓至哪一日，不晚于规定的最后一日',
    english: 'This reason parks the referral: say `until` when, after today and not later than `latest`',
  },
  'assists-open': {
    kind: 'conflict',
    title: '还有协办件没有办结，牵头部门不能办结；可以等待，也可以撤回协办',
    english: 'Helping parts are still open: `assists`; wait for them or cancel them',
  },
  'assist-in-assist': {
    kind: 'conflict',
    title: '协办件不能再转协办，请与牵头部门联系',
    english: 'A helping part has no helping parts of its own',
  },
  'assist-not-found': { kind: 'not-found', title: '找不到该协办件', english: 'No such helping part of this referral' },
  'urged-today': {
    kind: 'conflict',
    title: '今天已经催办过',
    english: 'It was urged today; once a day is enough',
  },
  'reasons-period': {
    kind: 'unprocessable',
    title: '起止日期颠倒，或者超过一年',
    english: 'The period must not end before it begins, nor be longer than a year',
  },
});
