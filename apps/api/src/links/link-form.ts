import { applyDecorators } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { Endpoint, FORM } from '@yimen/platform';

const ALWAYS = ['link-unknown', 'link-over', 'rate-limited', 'idempotency-key-reused', 'idempotency-key-running'];
const STEP = ['if-match-stale', 'referral-held', 'referral-action-not-allowed'];

/** What is sent from the page: a browser's form that carries its key and the version it showed, and leads back to the page. */
export function LinkForm(zh: string, en: string, problems: readonly string[] = []): MethodDecorator {
  return applyDecorators(
    ApiConsumes(FORM),
    Endpoint({ kind: 'public', zh, en, problems: [...ALWAYS, ...STEP, ...problems], refusalsAsPages: true }),
  );
}
