/** What may happen to a published contract: whether a client that was written against it could fail, and how we say it. */
const KINDS = {
  'operation-removed': { breaking: true, zh: '接口没有了', en: 'operation removed' },
  'operation-added': { breaking: false, zh: '新接口', en: 'operation added' },
  'operation-renamed': { breaking: true, zh: 'operationId 变了', en: 'operationId changed' },
  'parameter-removed': { breaking: true, zh: '参数没有了', en: 'parameter removed' },
  'parameter-added': { breaking: false, zh: '可填的新参数', en: 'optional parameter added' },
  'parameter-required': { breaking: true, zh: '参数变为必填', en: 'parameter now required' },
  'parameter-optional': { breaking: false, zh: '参数可以不填了', en: 'parameter no longer required' },
  'body-required': { breaking: true, zh: '必须提交内容', en: 'body now required' },
  'body-added': { breaking: false, zh: '可以提交内容', en: 'optional body added' },
  'media-removed': { breaking: true, zh: '内容格式没有了', en: 'media type removed' },
  'media-added': { breaking: false, zh: '新的内容格式', en: 'media type added' },
  'status-removed': { breaking: true, zh: '答复状态没有了', en: 'status removed' },
  'success-added': { breaking: true, zh: '成功的答复状态变了', en: 'new success status' },
  'status-added': { breaking: false, zh: '新的出错状态', en: 'new error status' },
  'problem-removed': { breaking: true, zh: '错误码没有了', en: 'problem code removed' },
  'problem-added': { breaking: false, zh: '新的错误码', en: 'problem code added' },
  'header-removed': { breaking: true, zh: '答复头没有了', en: 'header removed' },
  'header-added': { breaking: false, zh: '新的答复头', en: 'header added' },
  'scope-needed': { breaking: true, zh: '需要别的授权', en: 'needs another scope' },
  'scope-dropped': { breaking: false, zh: '不再需要授权', en: 'scope no longer needed' },
  'field-removed': { breaking: true, zh: '字段没有了', en: 'field removed' },
  'field-added': { breaking: false, zh: '新字段', en: 'field added' },
  'field-required': { breaking: true, zh: '必填的字段', en: 'field required in requests' },
  'field-optional': { breaking: false, zh: '字段可以不填了', en: 'field no longer required in requests' },
  'field-not-always': { breaking: true, zh: '字段不再总有', en: 'field no longer always in answers' },
  'field-always': { breaking: false, zh: '字段总有了', en: 'field now always in answers' },
  narrowed: { breaking: true, zh: '提交时可填的变少', en: 'requests may say less' },
  loosened: { breaking: false, zh: '提交时可填的变多', en: 'requests may say more' },
  widened: { breaking: true, zh: '答复里会有没说过的', en: 'answers may say more than promised' },
  tightened: { breaking: false, zh: '答复里会有的变少', en: 'answers promise more closely' },
  'default-changed': { breaking: true, zh: '不填时的含义变了', en: 'default changed' },
  'shape-changed': { breaking: true, zh: '结构变了', en: 'alternatives changed' },
} as const;

export type ChangeKind = keyof typeof KINDS;

export interface Change {
  kind: ChangeKind;
  /** `POST /partner/v1/referrals/{id}/claim 200`, or `ReferralResponse/clock/due` in every operation that has it. */
  at: string;
  /** What it was and is, where the kind doesn't say all. */
  detail?: string;
}

export function isBreaking({ kind }: Change): boolean {
  return KINDS[kind].breaking;
}

/** As a changelog names it: the same for the same change, in English. */
export function named({ kind, at, detail }: Change): string {
  return `${at}: ${KINDS[kind].en}${detail ? ` (${detail})` : ''}`;
}

export function inChinese({ kind }: Change): string {
  return KINDS[kind].zh;
}
