import { refusals } from '@yimen/kernel';
import type { ProblemTable } from '@yimen/kernel';

/** What can go wrong with any request, whatever it asks. */
const httpProblems = {
  'malformed-json': { kind: 'malformed', title: '请求内容不是有效的 JSON', english: 'The body is not valid JSON' },
  'too-deep': { kind: 'malformed', title: '请求内容嵌套过深', english: 'The body is nested too deeply' },
  'validation-failed': { kind: 'malformed', title: '填写的内容有误，请逐项更正', english: 'Some fields are wrong' },
  'unknown-query-parameter': { kind: 'malformed', title: '不认识的查询参数', english: 'Unknown query parameter' },
  'body-too-large': { kind: 'too-large', title: '请求内容过大', english: 'The body is too large' },
  'unsupported-media-type': {
    kind: 'unsupported-media',
    title: '只接受 application/json',
    english: 'Only application/json is accepted',
  },
  'route-unknown': { kind: 'not-found', title: '没有这个地址', english: 'No such address' },
  'method-not-allowed': { kind: 'method-not-allowed', title: '这个地址不支持该方法', english: 'Method not allowed' },
  'idempotency-key-missing': {
    kind: 'malformed',
    title: '缺少 Idempotency-Key：每次提交须带一个新的编号，重发时用同一个',
    english: 'Idempotency-Key is required: 1 to 64 letters, digits, - or _',
  },
  'idempotency-key-reused': {
    kind: 'unprocessable',
    title: '该 Idempotency-Key 已用于另一项内容不同的提交',
    english: 'This Idempotency-Key was used for a different request',
  },
  'idempotency-key-running': {
    kind: 'conflict',
    title: '同一提交正在办理中，请稍候重试',
    english: 'The first request with this Idempotency-Key is still running',
  },
  'if-match-missing': {
    kind: 'precondition-required',
    title: '缺少 If-Match：请先读取最新内容再提交',
    english: 'If-Match with the ETag last read is required',
  },
  'if-match-stale': {
    kind: 'precondition-failed',
    title: '内容已被他人更新，请重新读取后再提交',
    english: 'The resource has changed since it was read',
  },
  unauthenticated: { kind: 'unauthenticated', title: '请先登录', english: 'A valid access token is required' },
  'not-staff': {
    kind: 'forbidden',
    title: '该账号没有在岗的经办身份',
    english: 'No active officer or client goes by this token',
  },
  'not-allowed': { kind: 'forbidden', title: '您的岗位不能办理此事', english: 'Your role may not do this' },
  'scope-missing': {
    kind: 'forbidden',
    title: '本系统未获授权办理此事：访问令牌与登记的授权范围都须包含所列的一项',
    english: 'Your access token and your client’s registration must both have the scope named in `scope`',
  },
  'rate-limited': {
    kind: 'too-many',
    title: '请求过于频繁，请按 Retry-After 稍后再试',
    english: 'Too many calls: wait for as many seconds as Retry-After says',
  },
  'receipt-unknown': {
    kind: 'not-found',
    title: '受理编号或查询码不正确',
    english: 'Receipt number or look-up code is wrong',
  },
  'link-unknown': {
    kind: 'not-found',
    title: '没有找到这个链接，可能地址没有复制完整',
    english: 'No such answer link',
  },
  unavailable: { kind: 'unavailable', title: '系统繁忙，请稍后重试', english: 'Busy; try again later' },
  internal: { kind: 'internal', title: '系统出错，已记录，请联系管理员', english: 'Unexpected fault, recorded' },
} as const satisfies ProblemTable;

export const refuse = refusals(httpProblems);
