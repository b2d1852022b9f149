import type { DomainError } from '@yimen/kernel';
import type { FormFault } from '@yimen/referral';

/** What is wrong with a field, for somebody who fills it in on a phone. */
const FIELDS: Readonly<Record<string, string>> = {
  outcome: '请选结果',
  reasons: '请选原因',
  reason: '请选在等什么',
  oneOff: '一次性金额请填数字，例如 300 或 300.50',
  monthly: '每月金额请填数字，例如 300 或 300.50',
  note: '补充说明请不超过 500 字，不要用特殊符号',
};

const REFUSED: Readonly<Record<string, FormFault>> = {
  'refusal-reason-required': { field: 'reasons', text: '没有全办成的，请选原因；办好了的，不用选' },
  'refusal-with-amount': { field: 'oneOff', text: '没有办成的，不要填金额' },
  'if-match-stale': { field: null, text: '刚才这件事有了变化，您的提交没有算。请看看下面，再办。' },
  'referral-held': { field: null, text: '已经有人签收了这件事。' },
  'referral-action-not-allowed': { field: null, text: '现在不能这样办了，请看看下面，再办。' },
  'idempotency-key-reused': { field: null, text: '这一页已经提交过一次。要改的，请填好下面再提交。' },
  'idempotency-key-running': { field: null, text: '刚才的提交还在办，请等几秒钟再看。' },
  'suspension-overlaps': { field: null, text: '今天已经停过一次，请明天再试。' },
  'suspension-reversed': { field: null, text: '今天还不能恢复，请明天再试。' },
};

const INCOMPLETE: FormFault = { field: null, text: '这一页没有传完整，您的提交没有算。请重新填写。' };

/** What to put right, in the order of the form; null where showing the page again is no help. */
export function formFaults({ code, extra }: DomainError): FormFault[] | null {
  if (code !== 'validation-failed') return REFUSED[code] ? [REFUSED[code]] : null;
  const wrong = ((extra.errors ?? []) as { pointer: string }[]).map(({ pointer }) => pointer.split('/')[1] ?? '');
  const found = Object.keys(FIELDS).filter((field) => wrong.includes(field));
  return found.length > 0 ? found.map((field) => ({ field, text: String(FIELDS[field]) })) : [INCOMPLETE];
}
