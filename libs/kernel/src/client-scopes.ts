/**
 * What a bureau's client may be allowed at the partner API: the words in `scope` of its access token (RFC 6749 §3.3) and
 * in its row of `partner_client`. A new one also goes into the check of that column.
 */
export const CLIENT_SCOPES = {
  'referrals.read': { zh: '查看转来本机构的事项', en: 'List and read the referrals addressed to your agency' },
  'referrals.handle': { zh: '签收、办理、办结、退回', en: 'Claim referrals, work them off, return them' },
  'events.read': { zh: '读取事项动态', en: 'Read the feed of events' },
  'webhook.manage': { zh: '登记和管理推送地址', en: 'Register and manage webhooks' },
  'feeds.write': { zh: '报送数据项', en: 'Deliver facts about households and follow what became of them' },
  'leads.write': { zh: '上报救助线索', en: 'Report people who may need help, and learn how it went on' },
  'handover.send': { zh: '跨地区移交与接续', en: 'Hand cases over to another region and follow them' },
} as const;

export type ClientScope = keyof typeof CLIENT_SCOPES;

export const CLIENT_SCOPE_NAMES = Object.keys(CLIENT_SCOPES) as ClientScope[];
