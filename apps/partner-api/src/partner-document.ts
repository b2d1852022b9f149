import type { DocumentOptions } from '@yimen/platform';

export const PARTNER_DOCUMENT = {
  title: '一门 · 部门接口 Yimen partner API',
  description:
    '各部门自有系统使用：以本机构的 OpenID Connect 客户端（client_credentials）登录，领取、签收、办理转来的事项。' +
    '签收后方可读取办理所需的最小必要信息。每次提交须带 Idempotency-Key；改动须带 If-Match；' +
    '出错返回 application/problem+json，code 稳定；还能调用几次见 RateLimit。\n\n' +
    "For bureaus' own systems: sign in with your client (client_credentials), list, claim and work off the referrals " +
    'addressed to your agency. The least data you need is shown once you have claimed. Writes take an Idempotency-Key, ' +
    'changes an If-Match; errors are problem+json with a stable code; RateLimit says how many calls you have left.',
  version: '0.2.0',
  tags: {
    '转办 · Referrals':
      '转来本机构的事项：领取、办理、办结、退回 · What windows send your agency: claim it, work it off, say what came of it',
    '跨地区移交 · Handovers':
      '其他地区移交本地办理的申请 · Applications that another region hands over to be decided here',
    '数据报送 · Feeds':
      '本部门掌握的数据项：分批报送，可续传，重报不重复 · What your department knows, delivered in batches: resumable, and the same again changes nothing',
    '线索 · Leads': '报告可能需要帮助的人，查看进展 · Report people who may need help, learn how far it is',
    '动态 · Events':
      '转办件上发生了什么，按先后，可等待 · What happened to your referrals, in order; you may wait for it',
    '推送 · Webhook': '把动态推送到贵系统，签名可验 · The same events pushed to your system, signed',
    '身份 · Identity': '本系统是谁，可以做什么 · Who your client is and what it may do',
  },
  /** Every county has its own; a running process says which. */
  tokenUrl: 'https://sign-in.example/token',
} satisfies DocumentOptions;
