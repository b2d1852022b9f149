import type { DocumentOptions } from '@yimen/platform';

export const PARTNER_DOCUMENT: DocumentOptions = {
  title: '一门 · 部门接口 Yimen partner API',
  description:
    '各部门自有系统使用：以本机构的 OpenID Connect 客户端（client_credentials）登录，领取、签收、办理转来的事项。' +
    '签收后方可读取办理所需的最小必要信息。每次提交须带 Idempotency-Key；改动须带 If-Match；' +
    '出错返回 application/problem+json，code 稳定。\n\n' +
    "For bureaus' own systems: sign in with your client (client_credentials), list, claim and work off the referrals " +
    'addressed to your agency. The least data you need is shown once you have claimed. Writes take an Idempotency-Key, ' +
    'changes an If-Match; errors are problem+json with a stable code.',
};
