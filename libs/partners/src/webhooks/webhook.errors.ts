import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'webhook-not-found': {
    kind: 'not-found',
    title: '贵系统还没有登记推送地址',
    english: 'Your client has no webhook; register one by PUT',
  },
  'webhook-off': {
    kind: 'conflict',
    title: '推送已停用，请重新登记地址后再试',
    english: 'The webhook is switched off, because its address answered 410; register the address again',
  },
  'webhook-delivery-not-found': {
    kind: 'not-found',
    title: '找不到该条推送',
    english: 'No such delivery of your webhook',
  },
  'webhook-url-invalid': {
    kind: 'unprocessable',
    title: '推送地址无效：须为完整的 http(s) 网址，不能带用户名、口令或 #',
    english: 'Not an absolute http(s) address, or one with a user, a password or a fragment',
  },
  'webhook-https-required': {
    kind: 'unprocessable',
    title: '推送地址须使用 https',
    english: 'The address must be https',
  },
  'webhook-host-not-allowed': {
    kind: 'unprocessable',
    title: '该主机或端口不在允许的推送名单内，请联系一门的管理员登记',
    english: 'Host and port are not on the list of this deployment (WEBHOOK_HOSTS); ask its operator',
  },
  'webhook-host-unknown': {
    kind: 'unprocessable',
    title: '推送地址的主机名现在解析不到，请核对',
    english: 'The host name does not resolve',
  },
  'webhook-address-private': {
    kind: 'unprocessable',
    title: '推送地址指向内部或保留网段，不能使用',
    english: 'The host is, or resolves to, a private, loopback, link-local or reserved address',
  },
});
