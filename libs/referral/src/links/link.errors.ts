import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'link-agency-kind': {
    kind: 'unprocessable',
    title: '只有慈善组织和村（居）民委员会可以凭链接答复，其他机构请登录办理',
    english: 'Only a charity or a village committee answers by link; other agencies sign in',
  },
  'link-referral-over': {
    kind: 'conflict',
    title: '该转办件已经退回或办结、撤销，不能再发答复链接',
    english: 'The referral has come back or ended; there is nothing to answer',
  },
  'link-expiry': {
    kind: 'unprocessable',
    title: '链接的有效期须在今天至 90 天以内',
    english: 'The last day (`expiresOn`) must be today or one of the next 90',
  },
  'link-over': {
    kind: 'gone',
    title: '这个链接已经失效',
    english: 'The answer link is over: `why` says whether it was answered, revoked, expired or the referral has ended',
  },
});
